package dev.planner.cache;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is: one server, a master that sentinels name, or a cluster.
 *
 * @param host of the one server
 * @param port of the one server
 * @param nodes as {@code host:port}: the sentinels, or those nodes of a cluster that are asked for the others; empty for one server
 * @param sentinelMaster the name under which sentinels know the master; absent otherwise
 * @param sentinelUsername absent for the sentinels' default user
 * @param sentinelPassword absent if the sentinels ask for none
 * @param maxRedirections within a cluster, for one command
 * @param topologyRefresh between two looks at who serves which part of a cluster
 */
public record RedisTopology(
        Mode mode,
        String host,
        int port,
        List<String> nodes,
        @Nullable String sentinelMaster,
        @Nullable String sentinelUsername,
        @Nullable String sentinelPassword,
        int maxRedirections,
        Duration topologyRefresh) {

    private static final int MAX_REDIRECTIONS = 3;
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(1);

    /** What kind of Redis it is. */
    public enum Mode {
        STANDALONE,
        SENTINEL,
        CLUSTER
    }

    /** @throws IllegalArgumentException if the parts do not fit the mode */
    public RedisTopology {
        nodes = List.copyOf(nodes);
        require(
                (mode == Mode.STANDALONE) == nodes.isEmpty(),
                "nodes name the sentinels or nodes of a cluster; a standalone Redis has host and port instead");
        require(
                (mode == Mode.SENTINEL) == (sentinelMaster != null && !sentinelMaster.isBlank()),
                "a sentinel master is named if and only if the mode is sentinel");
        require(
                mode == Mode.SENTINEL || (sentinelUsername == null && sentinelPassword == null),
                "credentials for sentinels are for the mode sentinel");
        nodes.forEach(node -> require(node.matches(".+:\\d{1,5}"), "a node is host:port, not " + node));
        require(maxRedirections > 0, "a cluster redirects at least once while slots move");
        require(topologyRefresh.isPositive(), "a cluster is looked at from time to time");
    }

    public static RedisTopology standalone(String host, int port) {
        return new RedisTopology(
                Mode.STANDALONE, host, port, List.of(), null, null, null, MAX_REDIRECTIONS, TOPOLOGY_REFRESH);
    }

    public static RedisTopology sentinel(List<String> sentinels, String master) {
        return new RedisTopology(
                Mode.SENTINEL, "", 0, sentinels, master, null, null, MAX_REDIRECTIONS, TOPOLOGY_REFRESH);
    }

    public static RedisTopology cluster(List<String> nodes) {
        return new RedisTopology(Mode.CLUSTER, "", 0, nodes, null, null, null, MAX_REDIRECTIONS, TOPOLOGY_REFRESH);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return switch (mode) {
            case STANDALONE -> host + ":" + port;
            case SENTINEL -> sentinelMaster + " of the sentinels " + String.join(", ", nodes);
            case CLUSTER -> "the cluster of " + String.join(", ", nodes);
        };
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException("permission cache: " + rule);
        }
    }
}
