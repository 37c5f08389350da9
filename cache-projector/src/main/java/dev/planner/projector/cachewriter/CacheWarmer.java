package dev.planner.projector.cachewriter;

import dev.planner.cache.FactKey;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.jobs.BackgroundJob;
import dev.planner.projector.jobs.JobProgress;
import dev.planner.projector.jobs.Pace;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Fills Redis with every fact there is, so that no reader has to load it: after a new epoch, or for a new Redis. Writes as readers do, that is
 * only what is newer than what is there, and announces nothing.
 */
@Component
public class CacheWarmer implements BackgroundJob {

    public static final String KIND = "warm_permission_cache";

    private final FactWalk walk;
    private final CachePublisher publisher;
    private final CacheTrust cacheTrust;
    private final RedisPermissionCache cache;
    private final CacheWarmerProperties properties;

    CacheWarmer(
            FactWalk walk,
            CachePublisher publisher,
            CacheTrust cacheTrust,
            RedisPermissionCache cache,
            CacheWarmerProperties properties) {
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
    public void run(JobProgress progress) {
        walk.run(progress, new Pace(properties.batchSize(), properties.factsPerSecond()), this::write);
    }

    private void write(List<FactKey> keys) {
        // Before the load: what was loaded before a new epoch must not get there.
        var epoch = cacheTrust.current().epoch();
        cache.writeBack(publisher.load(keys).values(), epoch);
    }
}
