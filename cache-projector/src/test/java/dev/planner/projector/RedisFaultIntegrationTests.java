package dev.planner.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.Redis;
import dev.planner.cache.Heartbeat;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.support.CachedFacts;
import dev.planner.projector.support.History;
import dev.planner.projector.support.HistoryCheck;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Pulse;
import dev.planner.projector.support.Relay;
import dev.planner.projector.support.Services;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.clients.jedis.RedisClient;

@ProjectorIntegrationTest
class RedisFaultIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Redis server = Services.prepared().backing().redis();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RedisPermissionCache cache;

    private Relay relay;
    private Pulse pulse;

    @BeforeEach
    void startRelay() {
        relay = new Relay();
        pulse = Pulse.of(relay);
        awaitHeartbeat();
    }

    @AfterEach
    void stopRelay() {
        pulse.close();
        relay.close();
    }

    @Test
    void whileRedisIsAwayTheTablesGoOnAndNothingIsForgotten() {
        var history = new History(201).going(300);
        var events = history.events();
        relay.send(events.subList(0, 100));
        server.kill();
        try {
            relay.send(events.subList(100, events.size()));
            await().atMost(PATIENCE).untilAsserted(() -> new HistoryCheck(jdbc, history).tablesAgree());
            assertThat(notes()).as("notes that wait").isPositive();
        } finally {
            server.start();
        }
        awaitFacts(history);
        await().atMost(PATIENCE).until(() -> notes() == 0);
    }

    @Test
    void whileRedisHangsTheTablesGoOnAndNothingIsForgotten() {
        var history = new History(202).going(300);
        var events = history.events();
        relay.send(events.subList(0, 100));
        server.pause();
        try {
            relay.send(events.subList(100, events.size()));
            await().atMost(PATIENCE).untilAsserted(() -> new HistoryCheck(jdbc, history).tablesAgree());
        } finally {
            server.resume();
        }
        awaitFacts(history);
    }

    @Test
    void aRedisThatCameBackEmptyIsTrustedUnderANewEpochOnly() {
        var before = awaitHeartbeat();
        var history = new History(203).going(200);
        relay.send(history.events());
        awaitFacts(history);

        try (var redis = redis()) {
            redis.flushAll();
        }

        await().atMost(PATIENCE).until(() -> awaitHeartbeat().epoch() > before.epoch());
        assertThat(CachedFacts.of(cache, history)).as("facts load on demand").isEmpty();
        var later = new History(204).going(50);
        relay.send(later.events());
        awaitFacts(later);
    }

    @Test
    void aRedisThatCameBackWithAnOlderCopyIsTrustedUnderANewEpochOnly() {
        var before = awaitHeartbeat();
        var history = new History(205).going(300);
        var events = history.events();
        relay.send(events.subList(0, 200));
        await().atMost(PATIENCE).until(() -> notes() == 0 && awaitHeartbeat().epoch() == before.epoch());
        try (var redis = redis()) {
            var copy = copy(redis);
            relay.send(events.subList(200, events.size()));
            awaitFacts(history);
            putBack(redis, copy);
        }
        await().atMost(PATIENCE).until(() -> awaitHeartbeat().epoch() > before.epoch());
        assertThat(CachedFacts.of(cache, history))
                .as("no fact of the older copy")
                .isEmpty();
    }

    private Heartbeat awaitHeartbeat() {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> cache.lastHeartbeat(), Optional::isPresent)
                .orElseThrow();
    }

    private void awaitFacts(History history) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
    }

    private long notes() {
        return jdbc.sql("select count(*) from dirty_facts where sink = 'redis'")
                .query(Long.class)
                .single();
    }

    private RedisClient redis() {
        return RedisClient.create(server.host(), server.port());
    }

    private static Map<String, byte[]> copy(RedisClient redis) {
        Map<String, byte[]> copy = new HashMap<>();
        redis.keys("planner:*").forEach(key -> copy.put(key, redis.dump(key)));
        return copy;
    }

    /** In one transaction, as a restart would: nobody sees Redis in between. */
    private static void putBack(RedisClient redis, Map<String, byte[]> copy) {
        var keys = redis.keys("planner:*").toArray(String[]::new);
        try (var transaction = redis.multi()) {
            transaction.del(keys);
            copy.forEach((key, value) -> transaction.restore(key, 0, value));
            List<Object> answers = transaction.exec();
            assertThat(answers).hasSize(copy.size() + 1);
        }
    }
}
