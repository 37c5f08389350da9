package dev.planner.query.freshness;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.wire.ConsistencyToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until the tables include what a read demands. */
public final class ProjectionWait {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final ProjectionWatermark watermark;
    private final NewsOfProjection news;
    private final FreshnessProperties properties;

    ProjectionWait(
            JdbcClient jdbc, ProjectionWatermark watermark, NewsOfProjection news, FreshnessProperties properties) {
        this.jdbc = jdbc;
        this.watermark = watermark;
        this.news = news;
        this.properties = properties;
    }

    /**
     * Returns once the tables include everything that the read demands; at once if they are known to.
     *
     * @throws Refusal PROJECTION_LAGGING if they do not within the patience of the read
     */
    public void awaitDemand(Read read) {
        if (!read.tablesIncludeDemand()) {
            await(read, read.atLeast());
            read.foundThatTablesIncludeDemand();
        }
    }

    private void await(Read read, ConsistencyToken demand) {
        var missing = demand.sequences();
        if (!missing.isEmpty()) {
            missing = news.withoutKnownAnywhere(missing);
        }
        for (var pause = properties.firstPoll(); ; pause = shorter(pause.multipliedBy(2), properties.slowestPoll())) {
            missing = withoutProjected(missing);
            if (missing.isEmpty() && isComplete(demand.instant())) {
                return;
            }
            if (read.patienceLeft().compareTo(pause) < 0) {
                throw lagging(missing, demand.instant());
            }
            sleep(pause);
        }
    }

    private boolean isComplete(@Nullable Instant instant) {
        return instant == null
                || !watermark.instant().isBefore(instant)
                || news.completeTo().filter(to -> !to.isBefore(instant)).isPresent()
                || !watermark.read().isBefore(instant);
    }

    private Map<String, Long> withoutProjected(Map<String, Long> sequences) {
        var missing = sequences.isEmpty() ? sequences : news.withoutKnown(sequences);
        if (missing.isEmpty()) {
            return missing;
        }
        var left = new HashMap<>(missing);
        jdbc.sql("select aggregate_id, sequence from aggregate_sequences where aggregate_id = any(?)")
                .param(missing.keySet().toArray(String[]::new))
                .query(row -> {
                    var id = row.getString(1);
                    if (row.getLong(2) >= left.getOrDefault(id, Long.MAX_VALUE)) {
                        left.remove(id);
                    }
                });
        return left;
    }

    /** A refusal rather than an older state. */
    static Refusal lagging(Map<String, Long> missing, @Nullable Instant instant) {
        var refusal = Refusal.of(
                        ErrorCode.PROJECTION_LAGGING,
                        "The read side does not include what the request asks for yet. Repeat it in a moment.")
                .retryAfter(RETRY_AFTER);
        return missing.isEmpty() && instant != null
                ? refusal.with("awaited", instant.toString())
                : refusal.with("awaited", missing);
    }

    private static Duration shorter(Duration left, Duration right) {
        return left.compareTo(right) < 0 ? left : right;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The service is stopping.");
        }
    }
}
