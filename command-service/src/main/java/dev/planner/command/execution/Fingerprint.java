package dev.planner.command.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.events.wire.EventCodec;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells two contents apart without keeping them (SHA-256). */
final class Fingerprint {

    private Fingerprint() {}

    /** Of several parts; parts that only together are the same text differ. */
    static byte[] of(byte[]... parts) {
        var digest = sha256();
        for (byte[] part : parts) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            digest.update(part);
        }
        return digest.digest();
    }

    static byte[] of(String first, String second, String third, byte[] last) {
        return of(first.getBytes(UTF_8), second.getBytes(UTF_8), third.getBytes(UTF_8), last);
    }

    /** @param content a record, whose JSON has a fixed order of fields */
    static byte[] ofContent(Object content) {
        return of(EventCodec.mapper().writeValueAsBytes(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
