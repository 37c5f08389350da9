package dev.planner.projector.cachewriter;

import dev.planner.cache.FactKey;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.jobs.BackgroundJob;
import dev.planner.projector.jobs.JobProgress;
import dev.planner.projector.jobs.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Rewrites every fact in Redis from the tables before it expires, so that no reader ever meets one that has. Never replaces what is newer, and
 * announces nothing, because nothing changes.
 */
@Component
public class CacheRefresher implements BackgroundJob {

    public static final String KIND = "refresh_permission_cache";

    private final FactWalk walk;
    private final CachePublisher publisher;
    private final CacheTrust cacheTrust;
    private final RedisPermissionCache cache;
    private final CacheRefresherProperties properties;

    CacheRefresher(
            FactWalk walk,
            CachePublisher publisher,
            CacheTrust cacheTrust,
            RedisPermissionCache cache,
            CacheRefresherProperties properties) {
        this.walk = walk;
        this.publisher = publisher;
        this.cacheTrust = cacheTrust;
        this.cache = cache;
        this.properties = properties;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Duration> interval() {
        return Optional.ofNullable(properties.interval());
    }

    @Override
    public void run(JobProgress progress) {
        walk.run(progress, new Pace(properties.batchSize(), properties.factsPerSecond()), this::renew);
    }

    private void renew(List<FactKey> keys) {
        // Before the load: what was loaded before a new epoch must not get there.
        var epoch = cacheTrust.current().epoch();
        cache.renew(publisher.load(keys).values(), epoch);
    }
}
