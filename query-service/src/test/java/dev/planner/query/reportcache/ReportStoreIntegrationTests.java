package dev.planner.query.reportcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.query.facts.RedisReports;
import dev.planner.query.fixture.SharedQueryService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import redis.clients.jedis.Jedis;

/** How much of Redis reports take. */
class ReportStoreIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Versions STATE = Versions.of("now");
    private static final int LENGTH = 800;
    private static final int OVERHEAD = 216;
    private static final int ROOM_FOR = 20;
    private static final Duration LIFE = Duration.ofHours(1);

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong time = new AtomicLong();
    private final ReportStore store = store(time::get);
    private final String test = UUID.randomUUID().toString();

    /** Other tests may have left Redis alone for a while because of what they did to it. */
    @BeforeEach
    void forgetOthers() {
        var probe = key(-1);
        await().atMost(PATIENCE).until(() -> {
            store(time::get).store(probe, STATE, json(LENGTH));
            return store.look(probe, STATE).json().isPresent();
        });
        try (var redis = new Jedis(shared.redis().host(), shared.redis().port())) {
            redis.keys("planner:reports:*").forEach(redis::del);
        }
    }

    @Test
    void whatIsAskedForMoreStaysAndTheRestMakesRoom() {
        store(0);
        var others = 20 * ROOM_FOR;
        for (int other = 1; other <= others; other++) {
            store(other);
            assertThat(store.find(key(0), STATE).json()).isPresent();
        }

        await().atMost(PATIENCE).until(() -> {
            store(0); // what Redis was too busy to remove is removed with the next change
            return inRedis() <= ROOM_FOR;
        });
        assertThat(store.find(key(0), STATE).json()).isPresent();
        assertThat(evicted()).isGreaterThanOrEqualTo(others + 1.0 - ROOM_FOR);
    }

    @Test
    void whatCouldNotBeRemovedWhileRedisWasAwayIsRemovedAfterwards() {
        IntStream.range(0, ROOM_FOR).forEach(this::store);
        assertThat(inRedis()).isEqualTo(ROOM_FOR);
        var larger = json(1000);
        shared.redis().pause();
        try {
            IntStream.range(0, ROOM_FOR).forEach(report -> store.store(key(report), STATE, larger));
            await().atMost(PATIENCE).until(() -> evicted() > 0);
        } finally {
            shared.redis().resume();
        }

        var roomForLarger = (LENGTH + OVERHEAD) * ROOM_FOR / (larger.length + OVERHEAD);
        await().atMost(PATIENCE).until(() -> {
            store.find(key(0), STATE); // whereby it is found out that Redis is back
            store.store(key(0), STATE, larger);
            return inRedis() <= roomForLarger;
        });
    }

    @Test
    void aReportThatChangesTakesItsRoomOnce() {
        for (int change = 0; change < 10 * ROOM_FOR; change++) {
            store.store(key(0), Versions.of("change " + change), json(LENGTH));
        }
        IntStream.range(1, ROOM_FOR).forEach(this::store);

        IntStream.range(1, ROOM_FOR)
                .forEach(report ->
                        assertThat(store.find(key(report), STATE).json()).isPresent());
        assertThat(evicted()).isZero();
    }

    @Test
    void whatHasExpiredMakesRoomByItself() {
        IntStream.range(0, ROOM_FOR).forEach(this::store);
        time.addAndGet(LIFE.toNanos());
        IntStream.range(ROOM_FOR, 2 * ROOM_FOR).forEach(this::store);

        assertThat(inRedis()).as("Redis' own clock is another").isEqualTo(2 * ROOM_FOR);
        assertThat(evicted()).isZero();
    }

    private void store(int report) {
        store.store(key(report), STATE, json(LENGTH));
    }

    private ReportKey key(int report) {
        return new ReportKey(test + " " + report);
    }

    private static byte[] json(int length) {
        return "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }

    private int inRedis() {
        try (var redis = new Jedis(shared.redis().host(), shared.redis().port())) {
            return redis.keys("planner:reports:{" + test + "*").size();
        }
    }

    private double evicted() {
        return registry.get("planner.reporting.cache.evicted").counter().count();
    }

    private ReportStore store(Ticker ticker) {
        var properties = new ReportCacheProperties(
                LIFE,
                DataSize.ofKilobytes(1),
                DataSize.ofBytes((LENGTH + OVERHEAD) * ROOM_FOR),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return new ReportStore(
                shared.service().bean(RedisReports.class), properties, new ReportCacheMetrics(registry), ticker);
    }
}
