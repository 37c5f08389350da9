package dev.planner.query.reportcache;

import dev.planner.cache.CacheUnavailableException;
import dev.planner.cache.PrecomputeQueue;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.freshness.CurrentRead;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the reports of programs that the projector offers, before anybody asks for them: one after the other, on a thread of its own. What
 * fails is left alone; the projector offers the program again.
 */
final class Precomputation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Precomputation.class);

    private final PrecomputeQueue queue;
    private final PrecomputedReports reports;
    private final ReportCache cache;
    private final CurrentRead current;
    private final Duration pollInterval;
    private final Thread thread = Thread.ofVirtual().name("precomputation").unstarted(this::run);

    /** @param pollInterval how long to rest when nothing is offered */
    Precomputation(
            PrecomputeQueue queue,
            PrecomputedReports reports,
            ReportCache cache,
            CurrentRead current,
            Duration pollInterval) {
        this.queue = queue;
        this.reports = reports;
        this.cache = cache;
        this.current = current;
        this.pollInterval = pollInterval;
    }

    Precomputation start() {
        thread.start();
        return this;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var program = next();
                if (program.isPresent()) {
                    reports.of(program.get()).forEach(this::compute);
                } else {
                    TimeUnit.NANOSECONDS.sleep(pollInterval.toNanos());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ProgramId> next() {
        try {
            return queue.take();
        } catch (CacheUnavailableException e) {
            LOG.debug("Redis did not say which reports to compute", e);
            return Optional.empty();
        }
    }

    private void compute(Report<?> report) {
        try {
            current.unrequested(() -> cache.precompute(report));
        } catch (Refusal e) {
            LOG.debug("Nobody gets the report {} of {}", report.name(), report.about(), e);
        } catch (RuntimeException e) {
            LOG.warn("The report {} of {} could not be computed", report.name(), report.about(), e);
        }
    }
}
