package dev.planner.cache;

import dev.planner.backing.RedisSentinel;
import dev.planner.backing.TestBackingServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A master that a sentinel names. */
class SentinelCacheIntegrationTests extends CacheContract {

    private static RedisSentinel sentinel;

    @BeforeAll
    static void start() {
        sentinel = TestBackingServices.shared().redisSentinel();
    }

    @AfterAll
    static void stop() {
        sentinel.close();
    }

    @Override
    TestRedis server() {
        return TestRedis.of(sentinel);
    }
}
