package dev.planner.client;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.client.PlannerException.Failure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Keeps a query service that hangs from hanging the application: lets only so many questions through at a time, and none but one after each
 * pause while the service fails.
 */
final class Gate {

    private final Semaphore permits;
    private final Duration maxWait;
    private final int failuresToClose;
    private final long pause;
    private final Ticker ticker;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTry = new AtomicLong();

    Gate(ClientProperties properties, Ticker ticker) {
        this.permits = new Semaphore(properties.maxConcurrent());
        this.maxWait = properties.maxWait();
        this.failuresToClose = properties.breakerFailures();
        this.pause = properties.breakerPause().toNanos();
        this.ticker = ticker;
    }

    /** @throws PlannerException SUSPENDED or OVERLOADED, or what the question throws */
    <T> T pass(Supplier<T> question) {
        if (!mayTry()) {
            throw new PlannerException(Failure.SUSPENDED, "The query service has failed several times in a row.");
        }
        enter();
        try {
            return observed(question);
        } finally {
            permits.release();
        }
    }

    boolean isClosed() {
        return failures.get() >= failuresToClose;
    }

    private void enter() {
        try {
            if (!permits.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new PlannerException(Failure.OVERLOADED, "Too many questions are under way.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlannerException(Failure.OVERLOADED, "Interrupted while waiting for other questions.");
        }
    }

    private boolean mayTry() {
        if (!isClosed()) {
            return true;
        }
        var due = nextTry.get();
        var now = ticker.read();
        // Whoever moves the end of the pause is the one who tries.
        return now - due >= 0 && nextTry.compareAndSet(due, now + pause);
    }

    private <T> T observed(Supplier<T> question) {
        try {
            var answer = question.get();
            failures.set(0);
            return answer;
        } catch (PlannerException e) {
            if (e.failure().isOutage()) {
                nextTry.set(ticker.read() + pause);
                failures.incrementAndGet();
            } else {
                failures.set(0);
            }
            throw e;
        }
    }
}
