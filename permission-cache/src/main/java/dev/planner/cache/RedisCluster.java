package dev.planner.cache;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ClusterCommandArguments;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.exceptions.JedisRedirectionException;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.util.JedisClusterCRC16;
import redis.clients.jedis.util.SafeEncoder;

/**
 * A cluster. Commands are sent to all nodes concerned at the same time, so that nodes which do not answer cost one time-out together; nothing
 * is tried again but what a node redirects. Jedis' own pipeline follows no redirections and starts platform threads for each use.
 */
final class RedisCluster implements RedisServers {

    private static final int CONTROL_SLOT = JedisClusterCRC16.getSlot(RedisKeys.EPOCH);

    private final ClusterConnectionProvider nodes;
    private final int maxRedirections;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private RedisCluster(ClusterConnectionProvider nodes, int maxRedirections) {
        this.nodes = nodes;
        this.maxRedirections = maxRedirections;
    }

    /** Asks the given nodes for the others at once, and looks again from time to time. */
    static RedisCluster of(RedisConnections connections) {
        var nodes = new ClusterConnectionProvider(
                connections.nodes(), connections.client(), connections.pool(), connections.topologyRefresh());
        return new RedisCluster(nodes, connections.maxRedirections());
    }

    @Override
    public <T> List<Response<T>> askAll(List<CommandObject<T>> commands) {
        var places = commands.stream().map(this::nodeOf).toList();
        Map<HostAndPort, List<CommandObject<T>>> byNode = IntStream.range(0, commands.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        places::get, LinkedHashMap::new, Collectors.mapping(commands::get, Collectors.toList())));
        var answers = askNodes(byNode);
        return places.stream()
                .map(node -> Objects.requireNonNull(answers.get(node)).next())
                .toList();
    }

    @Override
    public boolean isOrdered() {
        return false;
    }

    /** As the node knows them that also takes the heartbeat. */
    @Override
    public String masters() {
        return use(speaker(), RedisCluster::mastersKnownTo).stream()
                .map(node -> use(node, RedisCommands::runId))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public void ping() {
        masters();
    }

    @Override
    public HostAndPort speaker() {
        return nodeOf(CONTROL_SLOT);
    }

    @Override
    public void close() {
        threads.shutdown();
        nodes.close();
    }

    private <T> Map<HostAndPort, Iterator<Response<T>>> askNodes(Map<HostAndPort, List<CommandObject<T>>> byNode) {
        Map<HostAndPort, CompletableFuture<List<Response<T>>>> underWay = new HashMap<>();
        byNode.forEach((node, commands) ->
                underWay.put(node, CompletableFuture.supplyAsync(() -> askNode(node, commands), threads)));
        Map<HostAndPort, Iterator<Response<T>>> answers = new HashMap<>();
        underWay.forEach((node, answer) -> answers.put(node, await(answer).iterator()));
        return answers;
    }

    private <T> List<Response<T>> askNode(HostAndPort node, List<CommandObject<T>> commands) {
        var answers = use(node, connection -> {
            var received = RedisCommands.pipelined(connection, commands);
            if (received.stream().anyMatch(answer -> redirection(answer) instanceof JedisMovedDataException)) {
                nodes.renewSlotCache(connection);
            }
            return received;
        });
        return IntStream.range(0, answers.size())
                .mapToObj(index -> followed(commands.get(index), answers.get(index)))
                .toList();
    }

    private <T> Response<T> followed(CommandObject<T> command, Response<T> answer) {
        var last = answer;
        var redirection = redirection(last);
        for (int count = 0; redirection != null && count < maxRedirections; count++) {
            last = redirected(command, redirection);
            redirection = redirection(last);
        }
        return last;
    }

    private <T> Response<T> redirected(CommandObject<T> command, JedisRedirectionException redirection) {
        try (var connection = nodes.getConnection(redirection.getTargetNode());
                var pipeline = new Pipeline(connection)) {
            if (redirection instanceof JedisAskDataException) {
                pipeline.sendCommand(new CommandArguments(Protocol.Command.ASKING));
            }
            var answer = pipeline.appendCommand(command);
            pipeline.sync();
            return answer;
        }
    }

    private <T> T use(HostAndPort node, Function<Connection, T> action) {
        var pool = nodes.getNodes().get(node.toString());
        if (pool == null) {
            throw new JedisClusterOperationException(node + " is not known as a node of the cluster");
        }
        return new RedisPool(pool).use(action);
    }

    private HostAndPort nodeOf(CommandObject<?> command) {
        return nodeOf(((ClusterCommandArguments) command.getArguments()).getCommandHashSlot());
    }

    private HostAndPort nodeOf(int slot) {
        var node = nodes.getNode(slot);
        if (node == null) {
            throw new JedisClusterOperationException("no node is known for slot " + slot);
        }
        return node;
    }

    private static List<HostAndPort> mastersKnownTo(Connection connection) {
        var slots = connection.executeCommand(new CommandArguments(Protocol.Command.CLUSTER).add("SLOTS"));
        return ((List<?>) slots)
                .stream()
                        .map(range -> address((List<?>) ((List<?>) range).get(2)))
                        .distinct()
                        .toList();
    }

    private static HostAndPort address(List<?> node) {
        return new HostAndPort(SafeEncoder.encode((byte[]) node.get(0)), ((Long) node.get(1)).intValue());
    }

    private static @Nullable JedisRedirectionException redirection(Response<?> answer) {
        try {
            answer.get();
            return null;
        } catch (JedisRedirectionException e) {
            return e;
        } catch (JedisDataException _) {
            return null;
        }
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
