package dev.planner.backing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Ends the servers of a data directory when their owner has ended, however it ended: a program of its own that waits for the end of
 * its standard input, which the owner holds open for as long as it lives.
 */
final class Reaper {

    /** What an owner leaves behind. */
    enum Legacy {
        DATA,
        NOTHING
    }

    private static final List<String> SMALL_JVM =
            List.of("-Xmx16m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Reaper() {}

    static Leash watch(Path directory, Legacy legacy) {
        var program = new JavaProgram(Reaper.class, SMALL_JVM, JavaProgram.classPathOf(Reaper.class));
        try {
            return new Leash(new ProcessBuilder(Detached.command(program.command(directory.toString(), legacy.name())))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("reaper.log").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        System.in.transferTo(OutputStream.nullOutputStream());
        // A new owner that was quicker has stopped the servers itself, and what runs now is its own.
        if (OwnerLock.take(directory, Duration.ZERO).isEmpty()) {
            return;
        }
        switch (Legacy.valueOf(arguments[1])) {
            case DATA -> PidFile.allIn(directory).forEach(PidFile::stopProcess);
            case NOTHING -> {
                PidFile.allIn(directory).forEach(PidFile::killProcess);
                Directories.delete(directory);
            }
        }
    }

    /** The owner's end of the standard input of its reaper. */
    record Leash(Process reaper) {

        /** Sets the reaper to work and waits until it is done. */
        void release() {
            try {
                reaper.getOutputStream().close();
                reaper.waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the reaper was at work", e);
            }
        }
    }
}
