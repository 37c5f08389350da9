package dev.planner.backing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what only asking again can tell. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    /** Whether the condition came true within the limit. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long start = System.nanoTime();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() - start > limit.toNanos()) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
