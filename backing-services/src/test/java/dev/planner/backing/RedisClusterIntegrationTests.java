package dev.planner.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RedisClusterIntegrationTests {

    private static final int LAST_SLOT = 16_383;

    @Test
    void servesAllSlotsAndEveryMasterHasItsReplica() throws IOException {
        try (var cluster = TestBackingServices.shared().redisCluster(3, 3)) {
            var first = cluster.masterOf(0);
            var last = cluster.masterOf(LAST_SLOT);
            assertThat(first).isNotEqualTo(last);
            assertThat(RedisClient.ask(first, "CLUSTER INFO")).contains("cluster_slots_ok:16384", "cluster_size:3");
            assertThat(RedisClient.ask(cluster.replicaOf(first), "INFO replication"))
                    .contains("role:slave", "master_port:" + first.port());
        }
    }

    @Test
    void isWholeAgainAfterItsNodesWereKilled() {
        try (var cluster = TestBackingServices.shared().redisCluster(3, 0)) {
            cluster.nodes().forEach(Redis::kill);
            assertThat(cluster.nodes()).noneMatch(Redis::isRunning);

            cluster.mend();

            assertThat(cluster.masterOf(0).isRunning()).isTrue();
        }
    }
}
