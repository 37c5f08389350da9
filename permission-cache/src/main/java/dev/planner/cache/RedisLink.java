package dev.planner.cache;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** The way to Redis, whatever its topology. Connects when first used. */
final class RedisLink implements AutoCloseable {

    private final RedisConnections connections;
    private final RedisTopology topology;
    private final Duration patience;
    private final Supplier<RedisServers> opening;
    private final ReentrantLock connecting = new ReentrantLock();

    private volatile @Nullable RedisServers servers;

    RedisLink(PermissionCacheSettings settings) {
        this(settings, () -> open(settings));
    }

    /** To servers of another kind. */
    RedisLink(PermissionCacheSettings settings, Supplier<RedisServers> opening) {
        this.connections = new RedisConnections(settings);
        this.topology = settings.topology();
        this.patience = settings.connectTimeout();
        this.opening = opening;
    }

    /**
     * Runs what may be run twice.
     *
     * @throws CacheUnavailableException if Redis does not answer
     */
    <T> T call(Function<RedisServers, T> action) {
        try {
            return action.apply(servers());
        } catch (JedisException e) {
            throw new CacheUnavailableException("Redis at " + topology + ": " + e.getMessage(), e);
        }
    }

    /** A connection outside the pool, to the server that publishes announcements. */
    Connection newConnection() {
        return new Connection(servers().speaker(), connections.client());
    }

    @Override
    public void close() {
        var known = servers;
        if (known != null) {
            known.close();
        }
    }

    private RedisServers servers() {
        var known = servers;
        return known == null ? connect() : known;
    }

    /** One tries at a time: with nodes away it takes a time-out for each of them, and nobody waits longer than for one. */
    private RedisServers connect() {
        if (!lock()) {
            throw new JedisConnectionException("not connected yet");
        }
        try {
            var known = servers;
            var connected = known == null ? opening.get() : known;
            servers = connected;
            return connected;
        } finally {
            connecting.unlock();
        }
    }

    private boolean lock() {
        try {
            return connecting.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RedisServers open(PermissionCacheSettings settings) {
        var connections = new RedisConnections(settings);
        return switch (settings.topology().mode()) {
            case STANDALONE -> RedisMaster.standalone(connections);
            case SENTINEL -> RedisMaster.ofSentinels(connections);
            case CLUSTER -> RedisCluster.of(connections);
        };
    }
}
