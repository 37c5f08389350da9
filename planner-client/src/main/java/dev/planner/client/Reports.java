package dev.planner.client;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.client.PlannerException.Failure;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators how questions end: counts each of them, and logs each kind of failure once in a while. */
final class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(PlannerDecisions.class);

    private final ClientMeters meters;
    private final long interval;
    private final Ticker ticker;
    private final Map<Failure, Long> loggedAt = new EnumMap<>(Failure.class);

    Reports(ClientMeters meters, Duration interval, Ticker ticker) {
        this.meters = meters;
        this.interval = interval.toNanos();
        this.ticker = ticker;
    }

    List<Decision> observed(Supplier<List<Decision>> question) {
        try {
            var decisions = question.get();
            decisions.forEach(meters::decided);
            return decisions;
        } catch (PlannerException e) {
            meters.failed(e.failure());
            if (isToBeLogged(e.failure())) {
                LOG.warn("No decision: {}. {}", e.failure().key(), text(e));
            }
            throw e;
        }
    }

    /** Without stack traces: what went wrong lies elsewhere. */
    private static String text(PlannerException e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + " " + e.getCause();
    }

    private synchronized boolean isToBeLogged(Failure failure) {
        var now = ticker.read();
        var last = loggedAt.get(failure);
        if (last != null && now - last < interval) {
            return false;
        }
        loggedAt.put(failure, now);
        return true;
    }
}
