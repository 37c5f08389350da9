package dev.planner.projector.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does a piece of work again and again on a thread of its own, from the start of the service to its end, whatever happens. */
public abstract class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final String name;
    private final Duration retryDelay;
    private final Semaphore signals = new Semaphore(0);
    private volatile @Nullable Run current;

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
        var run = new Run();
        current = run;
        run.thread.start();
    }

    @Override
    public final void stop() {
        var run = current;
        current = null;
        if (run != null) {
            run.end();
        }
    }

    @Override
    public final boolean isRunning() {
        return current != null;
    }

    /** From a start to the stop that belongs to it. Whether it is still wanted it knows by itself, not by what has been started since. */
    private final class Run {

        private final Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        private volatile boolean wanted = true;

        private void run() {
            try {
                while (wanted) {
                    runOnce();
                }
            } catch (InterruptedException _) {
                LOG.debug("{} ends", name);
            } finally {
                // Only end() interrupts; what is tidied up now takes its time.
                var _ = Thread.interrupted();
                ended();
            }
        }

        private void runOnce() throws InterruptedException {
            try {
                rest(work());
            } catch (RuntimeException e) {
                if (wanted) {
                    tellFailure(e);
                    TimeUnit.NANOSECONDS.sleep(retryDelay.toNanos());
                }
            }
        }

        private void end() {
            wanted = false;
            thread.interrupt();
            try {
                thread.join(STOP_LIMIT);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tellFailure(RuntimeException fault) {
        try {
            failed(fault);
        } catch (RuntimeException e) {
            LOG.warn("{}: clearing up after a failure failed", name, e);
        }
    }

    private void rest(Duration duration) throws InterruptedException {
        if (duration.isPositive() && signals.tryAcquire(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }
}
