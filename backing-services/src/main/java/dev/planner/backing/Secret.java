package dev.planner.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password that lives beside the data it protects, in a file that only its owner can read. */
record Secret(Path file, String value) {

    private static final int BYTES = 16;

    /** The secret in the file, made on first use. */
    static Secret keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Path draft = Files.createTempFile(file.getParent(), "secret", null, ownerOnly);
                Files.writeString(draft, random());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Secret(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "secret in " + file;
    }
}
