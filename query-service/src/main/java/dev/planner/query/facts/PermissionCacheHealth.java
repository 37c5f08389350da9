package dev.planner.query.facts;

import dev.planner.edge.health.Readiness;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the near cache and Redis are believed, and why not. Without them every read is answered from the tables. */
final class PermissionCacheHealth implements HealthIndicator {

    private final NearTrust near;
    private final RedisFacts redis;

    PermissionCacheHealth(NearTrust near, RedisFacts redis) {
        this.near = near;
        this.redis = redis;
    }

    @Override
    public Health health() {
        var reasons = Stream.of(
                        near.distrust().map(why -> "near cache: " + why),
                        redis.trouble().map(why -> "Redis: " + why))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? Readiness.up() : Readiness.degraded(reasons + "; answers come from the read tables");
    }
}
