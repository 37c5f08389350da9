package dev.planner.backing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A real Redis Cluster of processes on this machine, also where a Docker engine answers: its nodes have to reach each other. */
public final class RedisCluster implements AutoCloseable {

    private static final int SLOTS = 16_384;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final List<String> SETTINGS = List.of(
            // After which a master that does not answer is replaced. Longer than a busy machine lets a process wait.
            "--cluster-enabled", "yes", "--cluster-node-timeout", "2000", "--cluster-replica-validity-factor", "0");

    private final List<Redis> nodes;

    private RedisCluster(List<Redis> nodes) {
        this.nodes = nodes;
    }

    /** Returns when the cluster serves all slots and every replica follows its master. */
    static RedisCluster start(Path directory, String name, int masters, int replicas) {
        int[] ports = Ports.freeWithBus(masters + replicas);
        var nodes = IntStream.range(0, ports.length)
                .mapToObj(index -> node(directory, name + "-" + index, ports[index]))
                .toList();
        var cluster = new RedisCluster(nodes);
        cluster.form(masters);
        return cluster;
    }

    /** In the order of their making, the first masters first. */
    public List<Redis> nodes() {
        return nodes;
    }

    /** As {@code host:port}. */
    public List<String> addresses() {
        return nodes.stream().map(node -> node.host() + ":" + node.port()).toList();
    }

    /** Who serves this slot now. */
    public Redis masterOf(int slot) {
        return await(
                        "a master for slot " + slot,
                        () -> known().stream()
                                .filter(node -> node.serves(slot))
                                .map(node -> node(node.port()))
                                .toList())
                .getFirst();
    }

    /** Who follows this master now; the nodes hear of each other's roles by and by. */
    public Redis replicaOf(Redis master) {
        return await("a replica of " + master.port(), () -> replicasOf(master)).getFirst();
    }

    /** The name of a node in the cluster's own commands. */
    public String idOf(Redis node) {
        return idOf(known(), node);
    }

    /** Returns when every node is there and each knows that all slots are served. */
    public void awaitWhole() {
        await("a whole cluster", () -> nodes.stream().allMatch(RedisCluster::isOk) ? nodes : List.of());
    }

    /** Starts and resumes whatever a test has ended or paused, and returns when the cluster is whole. */
    public void mend() {
        nodes.forEach(node -> {
            node.resume();
            node.start();
        });
        awaitWhole();
    }

    @Override
    public void close() {
        nodes.forEach(Redis::kill);
    }

    private static Redis node(Path directory, String name, int port) {
        var settings = new ArrayList<>(Redis.SETTINGS);
        settings.addAll(SETTINGS);
        var node = new Redis(new ServerProcess(directory, new RedisProgram(directory, name, port, settings)), port);
        node.start();
        return node;
    }

    private void form(int masters) {
        for (int index = 0; index < nodes.size(); index++) {
            ask(nodes.get(index), "CLUSTER SET-CONFIG-EPOCH " + (index + 1));
            ask(nodes.getFirst(), "CLUSTER MEET 127.0.0.1 " + nodes.get(index).port());
        }
        for (int index = 0; index < masters; index++) {
            ask(nodes.get(index), "CLUSTER ADDSLOTS " + slots(index, masters));
        }
        await(
                "nodes that know each other",
                () -> nodes.stream().allMatch(node -> knownTo(node).size() == nodes.size()) ? nodes : List.of());
        for (int index = masters; index < nodes.size(); index++) {
            ask(nodes.get(index), "CLUSTER REPLICATE " + idOf(nodes.get(index % masters)));
        }
        awaitWhole();
    }

    private List<Redis> replicasOf(Redis master) {
        var known = known();
        var id = idOf(known, master);
        return known.stream()
                .filter(node -> node.masterId().equals(id))
                .map(node -> node(node.port()))
                .toList();
    }

    private static String slots(int part, int parts) {
        return IntStream.range(SLOTS * part / parts, SLOTS * (part + 1) / parts)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    private static boolean isOk(Redis node) {
        var replication = ask(node, "INFO replication");
        return ask(node, "CLUSTER INFO").contains("cluster_state:ok")
                && (replication.contains("role:master") || replication.contains("master_link_status:up"));
    }

    /** By the first node that answers. */
    private List<RedisClusterNode> known() {
        return nodes.stream()
                .filter(Redis::isRunning)
                .map(RedisCluster::knownTo)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<RedisClusterNode> knownTo(Redis node) {
        var answer = ask(node, "CLUSTER NODES");
        return answer.contains("myself") ? RedisClusterNode.parseAll(answer) : List.of();
    }

    private static String idOf(List<RedisClusterNode> known, Redis node) {
        return known.stream()
                .filter(one -> one.port() == node.port())
                .map(RedisClusterNode::id)
                .findFirst()
                .orElseThrow();
    }

    private Redis node(int port) {
        return nodes.stream().filter(node -> node.port() == port).findFirst().orElseThrow();
    }

    /** Empty from a node that does not answer. */
    private static String ask(Redis node, String command) {
        try {
            return RedisClient.ask(node, command);
        } catch (IOException notNow) {
            return "";
        }
    }

    private static <T> List<T> await(String what, Supplier<List<T>> search) {
        var found = new ArrayList<T>();
        if (!Patience.until(LIMIT, () -> found.addAll(search.get()))) {
            throw new IllegalStateException("There is not " + what + " after " + LIMIT);
        }
        return found;
    }
}
