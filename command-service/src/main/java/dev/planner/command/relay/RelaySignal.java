package dev.planner.command.relay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Tells the relay that something has been committed, so that it need not find out by itself. */
public final class RelaySignal {

    private final AtomicBoolean raised = new AtomicBoolean();
    private volatile @Nullable Thread waiter;

    /** To be called after each commit that appended events. Never blocks; signals that nobody has seen yet become one. */
    public void wake() {
        if (!raised.getAndSet(true)) {
            LockSupport.unpark(waiter);
        }
    }

    /**
     * Waits for a signal and clears it. What was committed before the signal is visible to every read after this call. Of all threads only
     * one may wait.
     *
     * @return whether there was a signal; false after the time-out
     */
    boolean await(Duration timeout) {
        waiter = Thread.currentThread();
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!raised.getAndSet(false)) {
            var remaining = deadline - System.nanoTime();
            if (remaining <= 0) {
                return false;
            }
            LockSupport.parkNanos(this, remaining);
        }
        return true;
    }
}
