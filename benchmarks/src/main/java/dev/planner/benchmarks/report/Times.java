package dev.planner.benchmarks.report;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Measured times, each kept, so that every quantile is a time that was really measured. */
public final class Times {

    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    /** @param nanos at least one; in any order */
    public static Times of(LongStream nanos) {
        var sorted = nanos.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Times(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /**
     * The smallest time that this share of all did not exceed, in milliseconds.
     *
     * @param quantile 0–1; 1 for the longest
     */
    public double millis(double quantile) {
        var index = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    /** How many lie in each of so many equal ranges from nothing to the limit; what is longer counts to the last. */
    public int[] histogram(double limitMillis, int ranges) {
        var counts = new int[ranges];
        Arrays.stream(sorted)
                .mapToInt(nanos -> (int) (nanos / 1e6 / limitMillis * ranges))
                .forEach(range -> counts[Math.min(range, ranges - 1)]++);
        return counts;
    }
}
