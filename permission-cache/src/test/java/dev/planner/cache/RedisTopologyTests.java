package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.cache.RedisTopology.Mode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedisTopologyTests {

    private static final List<String> NODES = List.of("a:1", "[::1]:26379");

    @Test
    void saysWhereItIsAndNothingSecret() {
        assertThat(RedisTopology.standalone("here", 6379)).hasToString("here:6379");
        assertThat(RedisTopology.cluster(NODES)).hasToString("the cluster of a:1, [::1]:26379");
        assertThat(of(Mode.SENTINEL, NODES, "main", "secret")).hasToString("main of the sentinels a:1, [::1]:26379");
    }

    @Test
    void anEmptyNameOfAMasterIsNone() {
        assertThat(of(Mode.CLUSTER, NODES, "", null).mode()).isEqualTo(Mode.CLUSTER);
        assertRefused(Mode.SENTINEL, NODES, "", null, "a sentinel master is named");
    }

    @Test
    void whatDoesNotFitTheModeIsRefused() {
        assertRefused(Mode.STANDALONE, NODES, null, null, "a standalone Redis has host and port");
        assertRefused(Mode.CLUSTER, List.of(), null, null, "nodes name");
        assertRefused(Mode.SENTINEL, NODES, null, null, "a sentinel master is named");
        assertRefused(Mode.CLUSTER, NODES, "main", null, "a sentinel master is named");
        assertRefused(Mode.CLUSTER, NODES, null, "secret", "credentials for sentinels");
        assertRefused(Mode.CLUSTER, List.of("a"), null, null, "a node is host:port, not a");
    }

    private static void assertRefused(
            Mode mode, List<String> nodes, @Nullable String master, @Nullable String password, String rule) {
        assertThatThrownBy(() -> of(mode, nodes, master, password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(rule);
    }

    private static RedisTopology of(Mode mode, List<String> nodes, @Nullable String master, @Nullable String password) {
        return new RedisTopology(mode, "localhost", 6379, nodes, master, null, password, 3, Duration.ofSeconds(1));
    }
}
