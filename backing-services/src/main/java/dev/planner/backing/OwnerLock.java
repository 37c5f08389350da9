package dev.planner.backing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The exclusive right to a data directory; the operating system takes it back when its holder dies. */
final class OwnerLock {

    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, unless another owner still holds it at the limit. */
    static Optional<OwnerLock> take(Path directory, Duration limit) {
        var lock = new OwnerLock(open(directory));
        return Patience.until(limit, lock::tryLock) ? Optional.of(lock) : Optional.empty();
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path directory) {
        try {
            return FileChannel.open(directory.resolve("owner.lock"), CREATE, WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tryLock() {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
