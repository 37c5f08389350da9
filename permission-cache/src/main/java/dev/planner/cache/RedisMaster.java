package dev.planner.cache;

import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Response;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Delay;
import redis.clients.jedis.util.Pool;

/** One server, fixed or named by sentinels, that holds everything. */
final class RedisMaster implements RedisServers {

    private final Supplier<HostAndPort> address;
    private final Supplier<Pool<Connection>> pool;
    private final boolean replaceable;
    private final Runnable closing;

    private RedisMaster(
            Supplier<HostAndPort> address, Supplier<Pool<Connection>> pool, boolean replaceable, Runnable closing) {
        this.address = address;
        this.pool = pool;
        this.replaceable = replaceable;
        this.closing = closing;
    }

    /** Connects when first used. */
    static RedisMaster standalone(RedisConnections connections) {
        var server = connections.standalone();
        var provider = new PooledConnectionProvider(server, connections.client(), connections.pool());
        return new RedisMaster(() -> server, provider::getPool, false, provider::close);
    }

    /** Asks the sentinels at once, and follows them from then on. */
    static RedisMaster ofSentinels(RedisConnections connections) {
        var provider = new SentineledConnectionProvider(
                connections.sentinelMaster(),
                connections.client(),
                connections.pool(),
                connections.nodes(),
                connections.sentinelClient(),
                Delay.constant(connections.reconnectDelay()));
        return new RedisMaster(
                provider::getCurrentMaster,
                () -> provider.getPrimaryNodesConnectionMap()
                        .values()
                        .iterator()
                        .next(),
                true,
                provider::close);
    }

    @Override
    public <T> List<Response<T>> askAll(List<CommandObject<T>> commands) {
        return new RedisPool(pool.get()).use(connection -> RedisCommands.pipelined(connection, commands));
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public String masters() {
        return replaceable ? new RedisPool(pool.get()).use(RedisCommands::runId) : "";
    }

    @Override
    public void ping() {
        ask(RedisCommands.ping());
    }

    @Override
    public HostAndPort speaker() {
        return address.get();
    }

    @Override
    public void close() {
        closing.run();
    }
}
