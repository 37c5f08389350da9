package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Programs that come inside a library, installed once per version and user. */
final class Installation {

    private Installation() {}

    /** Writes the files of a program into a directory. */
    interface Unpacking {
        void into(Path directory) throws IOException;
    }

    /**
     * The directory of the program, which is unpacked where it is not there yet. It is copied to its place by another process: a file
     * that this one has written cannot be run while a process that is just being forked still holds it open.
     */
    static Path of(String program, byte[] content, Unpacking unpacking) {
        try {
            Path home = cache().resolve(program + "-" + fingerprint(content));
            if (!Files.exists(home)) {
                Path draft = Files.createTempDirectory(home.getParent(), program);
                unpacking.into(Files.createDirectory(draft.resolve("unpacked")));
                new Command(List.of(
                                "cp",
                                "-a",
                                draft.resolve("unpacked").toString(),
                                draft.resolve("copied").toString()))
                        .run();
                putInPlace(draft.resolve("copied"), home);
                Directories.delete(draft);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one step: whoever finds the place finds it complete, also when several install at once. */
    private static void putInPlace(Path complete, Path home) throws IOException {
        try {
            Files.move(complete, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    /** Of the user's own: programs are not run from where others may write. */
    private static Path cache() throws IOException {
        Path caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"));
        return Files.createDirectories(caches.resolve("planner"));
    }

    private static String fingerprint(byte[] content) {
        var checksum = new CRC32C();
        checksum.update(content);
        return Long.toHexString(checksum.getValue());
    }
}
