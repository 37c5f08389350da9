package dev.planner.projector.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Does a piece of work again and again on a thread of its own, from the start of the service to its end, whatever happens. */
public abstract class Worker implements SmartLifecycle {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final String name;
    private final Duration retryDelay;
    private final Semaphore signals = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** @param retryDelay the rest after a failure, which signals do not shorten */
    protected Worker(String name, Duration retryDelay) {
        this.name = name;
        this.retryDelay = retryDelay;
    }

    /** Does one piece of work and answers how long to rest; zero or less means not at all. A signal ends the rest. */
    protected abstract Duration work();

    /** Is called when {@link #work} has failed, before it is called again. */
    protected abstract void failed(RuntimeException fault);

    /** Is called on the worker's thread when it ends. */
    protected void ended() {}

    /** Ends the current rest, or the next one. */
    protected final void wake() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    @Override
    public final void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    @Override
    public final void stop() {
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            join(stopping);
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                runOnce();
            }
        } catch (InterruptedException _) {
            // Only stop() interrupts.
            Thread.currentThread().interrupt();
        } finally {
            ended();
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            rest(work());
        } catch (RuntimeException e) {
            if (isRunning()) {
                failed(e);
                TimeUnit.NANOSECONDS.sleep(retryDelay.toNanos());
            }
        }
    }

    private void rest(Duration duration) throws InterruptedException {
        if (duration.isPositive() && signals.tryAcquire(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
