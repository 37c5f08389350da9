package dev.planner.query.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.cache.RedisTopology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PermissionCachePropertiesTests {

    private static final String PREFIX = "planner.permission-cache";

    @Test
    void hostAndPortAloneAreAStandaloneRedis() {
        assertThat(topology(Map.of("host", "redis", "port", "6380", "nodes", "", "sentinel-master", "")))
                .hasToString("redis:6380");
        assertThat(topology(Map.of())).isEqualTo(RedisTopology.standalone("localhost", 6379));
    }

    @Test
    void sentinelsNameAMaster() {
        var topology = topology(Map.of(
                "mode", "sentinel",
                "nodes", "a:26379,b:26379",
                "sentinel-master", "planner",
                "sentinel-username", "watcher",
                "sentinel-password", "secret"));
        assertThat(topology.nodes()).isEqualTo(List.of("a:26379", "b:26379"));
        assertThat(topology.sentinelMaster()).isEqualTo("planner");
        assertThat(topology.sentinelPassword()).isEqualTo("secret");
    }

    @Test
    void aClusterIsFoundThroughSomeOfItsNodes() {
        var topology = topology(Map.of("mode", "cluster", "nodes", "a:7000", "topology-refresh", "5s"));
        assertThat(topology.mode()).isEqualTo(RedisTopology.Mode.CLUSTER);
        assertThat(topology.topologyRefresh()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> topology(Map.of("nodes", "a:7000")))
                .hasMessageContaining("a standalone Redis has host and port instead");
        assertThatThrownBy(() -> topology(Map.of("mode", "sentinel", "nodes", "a:26379")))
                .hasMessageContaining("a sentinel master is named if and only if the mode is sentinel");
    }

    private static RedisTopology topology(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put(PREFIX + "." + name, value));
        return new Binder(source)
                .bindOrCreate(PREFIX, PermissionCacheProperties.class)
                .settings(Duration.ofSeconds(3))
                .topology();
    }
}
