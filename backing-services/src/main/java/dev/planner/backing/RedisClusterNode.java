package dev.planner.backing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A node of a Redis Cluster as another one sees it.
 *
 * @param masterId of the node that it replicates; {@code -} for a master
 * @param slots single ones and ranges, those that are moving in brackets
 */
record RedisClusterNode(String id, int port, List<String> flags, String masterId, List<String> slots) {

    /** Reads what {@code CLUSTER NODES} answers. */
    static List<RedisClusterNode> parseAll(String text) {
        return text.lines().map(RedisClusterNode::parse).toList();
    }

    private static RedisClusterNode parse(String line) {
        var words = List.of(line.split(" ", -1));
        var address = words.get(1);
        var port = address.substring(address.lastIndexOf(':') + 1, address.indexOf('@'));
        return new RedisClusterNode(
                words.get(0),
                Integer.parseInt(port),
                List.of(words.get(2).split(",", -1)),
                words.get(3),
                words.subList(8, words.size()));
    }

    boolean isServing() {
        return flags.contains("master") && !flags.contains("fail") && !slots.isEmpty();
    }

    boolean serves(int slot) {
        return isServing()
                && slots.stream()
                        .filter(part -> !part.startsWith("["))
                        .anyMatch(part -> range(part).anyMatch(one -> one == slot));
    }

    private static IntStream range(String part) {
        var ends = part.split("-", -1);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
