package dev.planner.command.imports;

import dev.planner.edge.problem.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many files are in memory at a time. */
final class ImportSlots {

    private final Semaphore free;
    private final ImportProperties properties;

    ImportSlots(ImportProperties properties) {
        this.free = new Semaphore(properties.concurrent(), true);
        this.properties = properties;
    }

    /** A place for one file, to be given back once. */
    final class Slot {

        private boolean isHandedOver;

        /** Whoever runs the job gives the place back, and not the request. */
        void handOver() {
            isHandedOver = true;
        }

        /** At the end of the request. */
        void requestEnds() {
            if (!isHandedOver) {
                free.release();
            }
        }

        void jobEnds() {
            free.release();
        }
    }

    /** @throws Refusal UNAVAILABLE if no place becomes free in time */
    Slot take() {
        try {
            if (free.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Slot();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.unavailable("Other imports are under way; try again later.")
                .retryAfter(properties.patience());
    }
}
