package dev.planner.benchmarks.memory;

import dev.planner.backing.Redis;
import dev.planner.cache.Fact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.PermissionCacheSettings;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.cache.RedisTopology;
import dev.planner.query.facts.SomeUser;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** Fills an empty Redis with access documents. */
final class RedisMemory {

    private static final int BATCH = 1_000;
    private static final String USED = "used_memory:";

    private final Redis redis;

    RedisMemory(Redis redis) {
        this.redis = redis;
    }

    double bytesOfUser(int users) {
        var random = new Random(1);
        try (var cache = RedisPermissionCache.of(
                PermissionCacheSettings.of(RedisTopology.standalone(redis.host(), redis.port())))) {
            var epoch = cache.openEpoch(1);
            cache.publish(users(random, 1), epoch); // the scripts, the connections
            var before = used();
            for (int written = 0; written < users; written += BATCH) {
                cache.publish(users(random, Math.min(BATCH, users - written)), epoch);
            }
            return (used() - before) / (double) users;
        }
    }

    private static List<Fact> users(Random random, int count) {
        return Stream.generate(() -> SomeUser.of(random))
                .limit(count)
                .<Fact>map(UserFact::new)
                .toList();
    }

    private long used() {
        try (var connection = new Jedis(redis.host(), redis.port())) {
            return connection
                    .info("memory")
                    .lines()
                    .filter(line -> line.startsWith(USED))
                    .mapToLong(
                            line -> Long.parseLong(line.substring(USED.length()).strip()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
