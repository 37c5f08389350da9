package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A directory with the data of all servers, and the certainty that this process is its only owner. */
final class DataDirectory implements AutoCloseable {

    /** Longer than the reaper of a dead owner needs to stop the servers in good order. */
    private static final Duration HANDOVER = Duration.ofSeconds(30);

    private final Path path;
    private final Reaper.Legacy legacy;
    private final OwnerLock lock;
    private final Reaper.Leash reaper;

    private DataDirectory(Path path, Reaper.Legacy legacy) {
        this.path = path;
        this.legacy = legacy;
        this.lock = takeLock(path);
        PidFile.allIn(path).forEach(PidFile::stopProcess);
        this.reaper = Reaper.watch(path, legacy);
    }

    static DataDirectory temporary() {
        try {
            return new DataDirectory(Files.createTempDirectory("planner-backing-"), Reaper.Legacy.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataDirectory lasting(Path path) {
        try {
            return new DataDirectory(Files.createDirectories(path).toRealPath(), Reaper.Legacy.DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Whether the data outlive their owner. */
    boolean isLasting() {
        return legacy == Reaper.Legacy.DATA;
    }

    /** Leaves the rest to the reaper and waits for it. */
    @Override
    public void close() {
        lock.release();
        reaper.release();
    }

    /** A living owner will not let go; a dead one may have a reaper that is still at work. */
    private static OwnerLock takeLock(Path path) {
        var owner = new PidFile(path.resolve("owner"));
        var patience = owner.process().isPresent() ? Duration.ZERO : HANDOVER;
        var lock = OwnerLock.take(path, patience)
                .orElseThrow(() -> new IllegalStateException(path + " is in use by another running Planner"));
        owner.write(ProcessHandle.current(), "TERM");
        return lock;
    }
}
