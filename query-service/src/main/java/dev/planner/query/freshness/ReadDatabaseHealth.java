package dev.planner.query.freshness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the read database answers, and how far behind it is. Without it there are no lists, but decisions from the caches. */
final class ReadDatabaseHealth implements HealthIndicator {

    private final ProjectionWatermark watermark;
    private final Clock clock;

    ReadDatabaseHealth(ProjectionWatermark watermark, Clock clock) {
        this.watermark = watermark;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var instant = watermark.instant();
        var health = watermark
                .trouble()
                .map(reason -> Health.status("DEGRADED").withDetail("reason", reason))
                .orElseGet(Health::up);
        return instant.equals(Instant.EPOCH)
                ? health.withDetail("completeTo", "unknown").build()
                : health.withDetail("completeTo", instant.toString())
                        .withDetail(
                                "ageMs",
                                Duration.between(instant, clock.instant()).toMillis())
                        .build();
    }
}
