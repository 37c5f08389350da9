package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is remembered of a server process, in a file, because its starter may die before it. */
record PidFile(Path path) {

    private static final String SUFFIX = ".pid";

    static PidFile of(Path directory, String server) {
        return new PidFile(directory.resolve(server + SUFFIX));
    }

    static List<PidFile> allIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(ProcessHandle process, String stopSignal) {
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        var line = "%d %s %s".formatted(process.pid(), start, stopSignal);
        try {
            Path draft = Files.writeString(path.resolveSibling(path.getFileName() + ".draft"), line);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process while it lives. */
    Optional<ProcessHandle> process() {
        return read().flatMap(Entry::process);
    }

    /** Whether this pid is the remembered one and the process that had it has ended. */
    boolean isStale(long pid) {
        return read().filter(entry -> entry.pid() == pid && entry.process().isEmpty())
                .isPresent();
    }

    /** Ends the remembered process in good order if it still lives. */
    void stopProcess() {
        read().ifPresent(entry ->
                entry.process().ifPresent(process -> new ProcessTree(process).stop(entry.stopSignal())));
    }

    void killProcess() {
        process().ifPresent(process -> new ProcessTree(process).kill());
    }

    private Optional<Entry> read() {
        try {
            return Files.exists(path) ? Optional.of(Entry.parse(Files.readString(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process, known by its pid and its start, and the signal at which it ends in good order. */
    private record Entry(long pid, Instant start, String stopSignal) {

        /** Read back, the start of a process moves with every correction of the machine's clock. */
        private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

        static Entry parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Entry(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2]);
        }

        /** The process while it lives; another one that was given the same pid later is not it. */
        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(process -> !ProcessTree.hasEnded(process) && started(process));
        }

        private boolean started(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .map(instant -> Duration.between(start, instant).abs().compareTo(CLOCK_CORRECTION) < 0)
                    .orElse(false);
        }
    }
}
