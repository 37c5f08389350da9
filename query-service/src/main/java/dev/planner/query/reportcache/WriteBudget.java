package dev.planner.query.reportcache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Bounds what is stored within any time to live, and with it what all that is stored takes at most: nothing that this process has stored lives
 * longer. One entry may take a small part of what is left, so that a few large ones leave room for many small ones.
 */
final class WriteBudget {

    /** Time is cut into so many slices of a time to live; a little less may be stored than is allowed. */
    private static final int SLICES = 16;

    private final long[] bytesOf = new long[SLICES + 1];
    private final long limit;
    private final int share;
    private final long slice;
    private final Ticker ticker;

    private long current;
    private long spent;

    /**
     * @param limit in bytes
     * @param share how many entries of one size the bytes that are left must have room for, for one of them to be stored; at least 1
     */
    WriteBudget(long limit, int share, Duration timeToLive, Ticker ticker) {
        this.limit = limit;
        this.share = share;
        this.slice = Math.max(1, timeToLive.toNanos() / SLICES);
        this.ticker = ticker;
        this.current = Math.floorDiv(ticker.read(), slice);
    }

    /** Whether so many bytes may be stored now; they are then taken to be. */
    synchronized boolean allows(long bytes) {
        forgetUntil(Math.floorDiv(ticker.read(), slice));
        if (bytes > (limit - spent) / share) {
            return false;
        }
        spent += bytes;
        bytesOf[place(current)] += bytes;
        return true;
    }

    private void forgetUntil(long now) {
        for (long next = Math.max(current + 1, now - SLICES); next <= now; next++) {
            spent -= bytesOf[place(next)];
            bytesOf[place(next)] = 0;
        }
        current = Math.max(current, now);
    }

    private static int place(long slice) {
        return Math.floorMod(slice, SLICES + 1);
    }
}
