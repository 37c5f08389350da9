package dev.planner.client;

import java.time.Duration;
import java.util.List;

/**
 * What one exchange has brought.
 *
 * @param askedAt the moment, by the ticker, at which the question was sent
 * @param decisions in the order of the questions, all with the same receipt
 */
record Answers(long askedAt, List<Decision> decisions, Receipt receipt) {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    /** The moment, by the ticker, up to which the answers are certainly complete: the age was told after the question, and cut to milliseconds. */
    long completeTo() {
        return askedAt - receipt.age().toNanos() - MILLISECOND;
    }

    boolean areFromCaches() {
        return receipt.tier().equals("near") || receipt.tier().equals("redis");
    }
}
