package dev.planner.query.freshness;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of an answer from another: {@code "<version>.<digest>"} if it is about one aggregate, else {@code "<digest>"}.
 *
 * @param value with its quotation marks
 */
public record EntityTag(String value) {

    /** Bytes of the digest: 128 bits do not collide by chance. */
    private static final int DIGEST_LENGTH = 16;

    /** @param digest of all that the answer depends on; of 16 bytes at least */
    public static EntityTag of(byte[] digest) {
        return of(null, digest);
    }

    /** @param digest of the body, see {@link #digest} */
    static EntityTag of(@Nullable String version, byte[] digest) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_LENGTH));
        return new EntityTag("\"" + (version == null ? text : version + "." + text) + "\"");
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Weak comparison (RFC 9110, section 13.1.2). */
    public boolean isAmong(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals("*") || known.equals(value));
    }
}
