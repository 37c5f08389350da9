package dev.planner.query.facts;

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
        var nearDistrust = near.distrust();
        var redisTrouble = redis.trouble();
        var health = nearDistrust.isEmpty() && redisTrouble.isEmpty() ? Health.up() : Health.status("DEGRADED");
        return health.withDetail("near", nearDistrust.orElse("trusted"))
                .withDetail("redis", redisTrouble.orElse("trusted"))
                .build();
    }
}
