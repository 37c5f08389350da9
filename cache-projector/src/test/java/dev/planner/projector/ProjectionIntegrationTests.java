package dev.planner.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.cache.FactKey;
import dev.planner.cache.Heartbeat;
import dev.planner.cache.InvalidationListener;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.events.Stream;
import dev.planner.projector.support.CachedFacts;
import dev.planner.projector.support.ExpectedFacts;
import dev.planner.projector.support.History;
import dev.planner.projector.support.HistoryCheck;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Pulse;
import dev.planner.projector.support.ReadTables;
import dev.planner.projector.support.Relay;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@ProjectorIntegrationTest
class ProjectionIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RedisPermissionCache cache;

    @Autowired
    private ConcurrentMessageListenerContainer<byte[], byte[]> streams;

    @Test
    void whatIsSentIsInTheTablesInRedisAndAnnounced() {
        var history = new History(101).going(300);
        var heard = new Heard();
        try (var relay = new Relay();
                var _ = Pulse.of(relay);
                var _ = cache.subscribe(heard)) {
            await().atMost(PATIENCE).until(() -> heard.connected);
            relay.send(history.events());
            await().atMost(PATIENCE).untilAsserted(() -> new HistoryCheck(jdbc, history).tablesAgree());
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard.versions.keySet())
                            .containsAll(ExpectedFacts.of(history).keySet()));
        }
    }

    @Test
    void aWatermarkReachesTheTablesAndThenTheHeartbeat() {
        var history = new History(102).going(50);
        try (var relay = new Relay()) {
            relay.send(history.events());
            var instant = relay.sendWatermark(laterThanAllSoFar());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tablesCompleteUpTo()).isEqualTo(instant));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(cache.lastHeartbeat())
                            .hasValueSatisfying(
                                    beat -> assertThat(beat.watermark()).isEqualTo(instant)));
            new HistoryCheck(jdbc, history).tablesAgree();
            assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history));
        }
    }

    @Test
    void aWatermarkThatIsNotReachedIsNotPassedOn() {
        try (var relay = new Relay()) {
            var reached = relay.sendWatermark(laterThanAllSoFar());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tablesCompleteUpTo()).isEqualTo(reached));
            relay.claimMore(Stream.ACCESS);
            relay.sendWatermark(reached.plusSeconds(1));
            await().during(Duration.ofMillis(500))
                    .atMost(PATIENCE)
                    .until(() -> tablesCompleteUpTo().equals(reached));
        }
    }

    @Test
    void aReplayFromTheBeginningChangesNothingAndNeverMovesRedisBack() {
        var history = new History(103).going(400);
        var heard = new Heard();
        try (var relay = new Relay();
                var _ = Pulse.of(relay)) {
            relay.send(history.events());
            await().atMost(PATIENCE).untilAsserted(() -> new HistoryCheck(jdbc, history).tablesAgree());
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
            var tables = ReadTables.dump(jdbc);
            var facts = cache.getAll(ExpectedFacts.of(history).keySet()).facts();
            var positions = positions();

            try (var _ = cache.subscribe(heard)) {
                streams.stop();
                jdbc.sql("update projection_checkpoints set next_offset = 0 where partition < 1000")
                        .update();
                streams.start();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(positions()).isEqualTo(positions));
            }

            assertThat(ReadTables.dump(jdbc)).isEqualTo(tables);
            assertThat(cache.getAll(ExpectedFacts.of(history).keySet()).facts()).isEqualTo(facts);
            assertThat(heard.versions).as("announcements").isEmpty();
        }
    }

    /** Watermarks never move the tables back: a test that wants to see its own must go beyond those of the tests before. */
    private Instant laterThanAllSoFar() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var reached = tablesCompleteUpTo();
        return (reached.isAfter(now) ? reached : now).plusSeconds(1);
    }

    private Map<String, Long> positions() {
        Map<String, Long> positions = new ConcurrentHashMap<>();
        jdbc.sql("select topic, partition, next_offset from projection_checkpoints where partition < 1000")
                .query(row -> {
                    positions.put(row.getString(1) + "-" + row.getInt(2), row.getLong(3));
                });
        return positions;
    }

    private Instant tablesCompleteUpTo() {
        return jdbc.sql("select instant from projection_watermark")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private static final class Heard implements InvalidationListener {

        private final Map<FactKey, Set<Long>> versions = new ConcurrentHashMap<>();
        private volatile boolean connected;

        @Override
        public void connected() {
            connected = true;
        }

        @Override
        public void invalidated(FactKey key, long version) {
            versions.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(version);
        }

        @Override
        public void heartbeat(Heartbeat heartbeat) {}

        @Override
        public void epochOpened(long epoch) {}

        @Override
        public void missed() {}

        @Override
        public void disconnected() {}
    }
}
