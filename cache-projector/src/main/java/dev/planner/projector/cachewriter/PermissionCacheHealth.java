package dev.planner.projector.cachewriter;

import dev.planner.cache.CacheUnavailableException;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.edge.health.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Redis answers. Without it the tables go on and the caches are not trusted. */
@Component
class PermissionCacheHealth implements HealthIndicator {

    private final RedisPermissionCache cache;

    PermissionCacheHealth(RedisPermissionCache cache) {
        this.cache = cache;
    }

    @Override
    public Health health() {
        try {
            cache.ping();
            return Readiness.up();
        } catch (CacheUnavailableException e) {
            return Readiness.degraded(String.valueOf(e.getMessage()));
        }
    }
}
