package dev.planner.cache;

import dev.planner.backing.Redis;
import dev.planner.backing.TestBackingServices;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import redis.clients.jedis.UnifiedJedis;

/** A cache on an empty Redis that is trusted under the first epoch. */
abstract class CacheOnRedis {

    static final Redis SERVER = TestBackingServices.shared().redis();
    static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");

    RedisPermissionCache cache;
    UnifiedJedis redis;
    long epoch;

    @BeforeEach
    void openEpoch() {
        redis = server().client().get();
        redis.flushAll();
        redis.scriptFlush();
        cache = RedisPermissionCache.of(settings());
        epoch = cache.openEpoch(1);
        beat();
    }

    @AfterEach
    void close() {
        cache.close();
        redis.close();
    }

    /** The shared one, unless a class has another. */
    TestRedis server() {
        return TestRedis.standalone(SERVER);
    }

    PermissionCacheSettings settings() {
        return settings(server().topology());
    }

    static PermissionCacheSettings settings(RedisTopology topology) {
        // Tests that look at facts are not about trust that runs out; the busy machine of a build gets more patience.
        return new PermissionCacheSettings(
                topology,
                null,
                null,
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                4,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                0.1,
                Duration.ofMinutes(5),
                Duration.ofMillis(200),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
    }

    void beat() {
        cache.heartbeat(new Heartbeat(epoch, NOON), 0);
    }

    String redisKey(FactKey key) {
        return "planner:" + epoch + ":{" + key + "}";
    }
}
