package dev.planner.query.reportcache;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** What is stored of a report: a digest by which it proves what it is, and its JSON. */
final class Entry {

    private Entry() {}

    /** @param state of what the report shows */
    static byte[] encode(ReportKey key, Versions state, byte[] json) {
        return ByteBuffer.allocate(Digests.LENGTH + json.length)
                .put(proof(key, state, json))
                .put(json)
                .array();
    }

    /** The JSON, unless it is of another report or another state, or no entry at all. */
    static Optional<byte[]> decode(ReportKey key, Versions state, byte[] stored) {
        if (stored.length <= Digests.LENGTH) {
            return Optional.empty();
        }
        var json = Arrays.copyOfRange(stored, Digests.LENGTH, stored.length);
        var proof = Arrays.copyOf(stored, Digests.LENGTH);
        return MessageDigest.isEqual(proof, proof(key, state, json)) ? Optional.of(json) : Optional.empty();
    }

    static int length(int jsonBytes) {
        return Digests.LENGTH + jsonBytes;
    }

    private static byte[] proof(ReportKey key, Versions state, byte[] json) {
        return Digests.of(Digests.bytes(key.text()), Digests.bytes(state.text()), json);
    }
}
