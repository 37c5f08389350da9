package dev.planner.cache;

import java.net.SocketTimeoutException;
import java.util.function.Function;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Pooled connections to Redis that notice when it has been restarted. Connects when first used. */
final class RedisLink implements AutoCloseable {

    private final HostAndPort address;
    private final JedisClientConfig clientConfig;
    private final RedisClient client;

    RedisLink(PermissionCacheSettings settings) {
        this.address = new HostAndPort(settings.host(), settings.port());
        this.clientConfig = clientConfig(settings);
        this.client = RedisClient.builder()
                .hostAndPort(address)
                .clientConfig(clientConfig)
                .poolConfig(poolConfig(settings))
                .build();
    }

    /**
     * Runs what may be run twice.
     *
     * @throws CacheUnavailableException if Redis does not answer
     */
    <T> T call(Function<RedisClient, T> action) {
        try {
            return callPossiblyTwice(action);
        } catch (JedisException e) {
            throw new CacheUnavailableException("Redis at " + address + ": " + e.getMessage(), e);
        }
    }

    /** A connection outside the pool. */
    Connection newConnection() {
        return new Connection(address, clientConfig);
    }

    @Override
    public void close() {
        client.close();
    }

    /** A restart breaks all pooled connections at once: only the first of them may cost anything, and not a failure. */
    private <T> T callPossiblyTwice(Function<RedisClient, T> action) {
        try {
            return action.apply(client);
        } catch (JedisConnectionException e) {
            if (isTimeout(e) || client.getPool().getNumIdle() == 0) {
                throw e;
            }
            client.getPool().clear();
            return action.apply(client);
        }
    }

    private static boolean isTimeout(JedisConnectionException e) {
        return e.getCause() instanceof SocketTimeoutException;
    }

    private static JedisClientConfig clientConfig(PermissionCacheSettings settings) {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) settings.connectTimeout().toMillis())
                .socketTimeoutMillis((int) settings.socketTimeout().toMillis())
                .user(settings.username())
                .password(settings.password())
                .ssl(settings.tls())
                // Costs a round trip on every connection and fails on Redis 6.
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .build();
    }

    private static ConnectionPoolConfig poolConfig(PermissionCacheSettings settings) {
        var config = new ConnectionPoolConfig();
        config.setMaxTotal(settings.poolSize());
        config.setMaxIdle(settings.poolSize());
        config.setMaxWait(settings.poolWait());
        config.setJmxEnabled(false);
        return config;
    }
}
