package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.Redis;
import dev.planner.backing.TestBackingServices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A subscriber that sits on another node than the one that publishes, because the slot has moved away from under it. */
@Tag("battery")
class ClusterBusIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONTROL_SLOT = JedisClusterCRC16.getSlot(RedisKeys.EPOCH);

    @Test
    void aRevocationThatIsLostBetweenNodesIsMissed() throws Exception {
        try (var cluster = TestBackingServices.shared().redisCluster(3, 0);
                var cache = RedisPermissionCache.of(
                        CacheOnRedis.settings(TestRedis.of(cluster).topology()))) {
            var listening = cluster.masterOf(CONTROL_SLOT);
            var publishing = cluster.nodes().stream()
                    .filter(node -> node != listening)
                    .findFirst()
                    .orElseThrow();
            var recorder = new Recorder();
            try (var _ = cache.subscribe(recorder)) {
                assertThat(recorder.next()).isEqualTo("connected");
                claimBeforeAllOthers(publishing);
                assignControlSlot(cluster.nodes(), cluster.idOf(publishing));
                var epoch = cache.openEpoch(1);
                assertThat(recorder.next()).isEqualTo("epoch " + epoch);
                cache.publish(List.of(Facts.granted(1)), epoch);
                assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 1");

                var listeningId = cluster.idOf(listening);
                try (var node = client(publishing)) {
                    // Nor does it know any more who serves the slots of the other.
                    node.configSet("cluster-require-full-coverage", "no");
                    node.clusterForget(listeningId);
                    cache.publish(List.of(Facts.revoked(2)), epoch);
                    node.clusterMeet(listening.host(), listening.port());
                }
                await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                    cache.heartbeat(new Heartbeat(epoch, CacheOnRedis.NOON), 2);
                    return !recorder.calls.isEmpty();
                });

                assertThat(recorder.next()).as("before the heartbeat").isEqualTo("missed");
                assertThat(recorder.next()).startsWith("Heartbeat");
            }
        }
    }

    /** What the others have said of their slots and is still on its way undoes no assignment to this node. */
    private static void claimBeforeAllOthers(Redis node) {
        try (var client = client(node)) {
            client.clusterBumpEpoch();
        }
    }

    /** The control keys are not there yet, so that nothing but the assignment has to move. */
    private static void assignControlSlot(List<Redis> nodes, String owner) {
        for (Redis node : nodes) {
            try (var client = client(node)) {
                client.clusterSetSlotNode(CONTROL_SLOT, owner);
            }
        }
    }

    private static Jedis client(Redis node) {
        return new Jedis(node.host(), node.port());
    }
}
