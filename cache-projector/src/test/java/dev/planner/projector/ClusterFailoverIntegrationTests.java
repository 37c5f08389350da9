package dev.planner.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.Redis;
import dev.planner.backing.RedisCluster;
import dev.planner.cache.Heartbeat;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.support.CachedFacts;
import dev.planner.projector.support.History;
import dev.planner.projector.support.Projectors;
import dev.planner.projector.support.Pulse;
import dev.planner.projector.support.Relay;
import dev.planner.projector.support.Services;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A projector whose permission cache is a Redis Cluster that replaces a master. */
@Tag("battery")
class ClusterFailoverIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void opensANewEpochWhenAMasterIsReplacedAndGoesOn() {
        try (var cluster = Services.prepared().backing().redisCluster(3, 3);
                var projector = Projectors.start(apartOn(cluster));
                var relay = new Relay();
                var _ = Pulse.of(relay)) {
            var cache = projector.getBean(RedisPermissionCache.class);
            var before = awaitHeartbeat(cache);
            var history = new History(801).going(300);
            relay.send(history.events());
            awaitFacts(cache, history);

            otherThanControl(cluster).kill();

            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> awaitHeartbeat(cache).epoch() > before.epoch());
            var later = new History(802).going(100);
            relay.send(later.events());
            awaitFacts(cache, later);
            assertThat(CachedFacts.of(cache, history))
                    .as("facts of before load on demand")
                    .isEmpty();
        }
    }

    /** Shares neither events nor tables with projectors that other tests have left running. */
    private static Map<String, Object> apartOn(RedisCluster cluster) {
        var postgres = Services.prepared().backing().postgres();
        var database = postgres.database("planner_read_cluster");
        postgres.reader("planner_reader", "planner_read_cluster");
        return Map.of(
                "spring.datasource.url",
                database.jdbcUrl(),
                "spring.datasource.username",
                database.user(),
                "spring.datasource.password",
                database.password(),
                "planner.stream.group-id",
                "planner-projector-cluster",
                "planner.permission-cache.mode",
                "cluster",
                "planner.permission-cache.nodes",
                String.join(",", cluster.addresses()));
    }

    /** One whose end the control keys do not feel. */
    private static Redis otherThanControl(RedisCluster cluster) {
        var control = cluster.masterOf(JedisClusterCRC16.getSlot("control"));
        return cluster.nodes().stream()
                .filter(node -> node != control)
                .findFirst()
                .orElseThrow();
    }

    private static Heartbeat awaitHeartbeat(RedisPermissionCache cache) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(cache::lastHeartbeat, Optional::isPresent)
                .orElseThrow();
    }

    private static void awaitFacts(RedisPermissionCache cache, History history) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(CachedFacts.of(cache, history)).isEqualTo(CachedFacts.expected(history)));
    }
}
