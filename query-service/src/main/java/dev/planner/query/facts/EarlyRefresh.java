package dev.planner.query.facts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads facts again that are read often and will soon expire from the near cache, so that no reader waits for them. */
final class EarlyRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyRefresh.class);

    /** So many are loaded together. */
    private static final int BATCH = 256;

    private final NearCache near;
    private final FactLadder ladder;
    private final FactMetrics metrics;
    private final Thread thread;

    EarlyRefresh(NearCache near, FactLadder ladder, FactMetrics metrics) {
        this.near = near;
        this.ladder = ladder;
        this.metrics = metrics;
        this.thread = Thread.ofVirtual().name("early-refresh").unstarted(this::run);
    }

    EarlyRefresh start() {
        thread.start();
        return this;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var keys = near.awaitAging(BATCH);
                ladder.refresh(keys);
                metrics.refreshed(keys.size());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // They expire then, and their next reader finds out what is wrong.
                LOG.debug("Facts could not be refreshed", e);
            }
        }
    }
}
