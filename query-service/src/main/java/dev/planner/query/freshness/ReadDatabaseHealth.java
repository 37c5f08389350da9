package dev.planner.query.freshness;

import dev.planner.edge.health.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the read database answers. Without it there are no lists, but decisions from the caches while they are believed. */
final class ReadDatabaseHealth implements HealthIndicator {

    private final ProjectionWatermark watermark;

    ReadDatabaseHealth(ProjectionWatermark watermark) {
        this.watermark = watermark;
    }

    @Override
    public Health health() {
        return watermark.isAnswering()
                ? Readiness.up()
                : Readiness.degraded("the read database does not answer: no lists, decisions from the caches only");
    }
}
