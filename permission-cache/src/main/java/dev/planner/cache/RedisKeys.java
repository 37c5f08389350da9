package dev.planner.cache;

import java.nio.charset.StandardCharsets;

/**
 * The names used in Redis. One hash tag a fact keeps a user's document on one slot of a cluster; the control keys share one, because scripts
 * join them.
 */
final class RedisKeys {

    /** The number that all fact keys carry. */
    static final byte[] EPOCH = bytes("planner:{control}:epoch");

    /** Counts publications within the epoch: a Redis that comes back with a lower count has forgotten some. */
    static final byte[] PUBLICATIONS = bytes("planner:{control}:publications");

    /** Who held the facts when the epoch was opened. */
    static final byte[] MASTERS = bytes("planner:{control}:masters");

    static final byte[] HEARTBEAT = bytes("planner:{control}:heartbeat");

    /** Programs whose reports are to be computed ahead. */
    static final byte[] PRECOMPUTE = bytes("planner:{reports}:precompute");

    static final String CHANNEL = "planner:invalidations";

    private RedisKeys() {}

    static byte[] fact(long epoch, FactKey key) {
        return bytes("planner:" + epoch + ":{" + key + "}");
    }

    /** On a slot of its own, so that reports spread over a cluster. */
    static byte[] report(String name) {
        return bytes("planner:reports:{" + name + "}");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }
}
