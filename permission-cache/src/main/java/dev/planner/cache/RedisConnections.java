package dev.planner.cache;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;

/** The settings in Jedis' terms. */
record RedisConnections(PermissionCacheSettings settings) {

    JedisClientConfig client() {
        return client(settings.username(), settings.password());
    }

    JedisClientConfig sentinelClient() {
        return client(topology().sentinelUsername(), topology().sentinelPassword());
    }

    HostAndPort standalone() {
        return new HostAndPort(topology().host(), topology().port());
    }

    Set<HostAndPort> nodes() {
        return topology().nodes().stream().map(HostAndPort::from).collect(Collectors.toSet());
    }

    String sentinelMaster() {
        return Objects.requireNonNull(topology().sentinelMaster());
    }

    Duration reconnectDelay() {
        return settings.maxReconnectDelay();
    }

    Duration topologyRefresh() {
        return topology().topologyRefresh();
    }

    int maxRedirections() {
        return topology().maxRedirections();
    }

    ConnectionPoolConfig pool() {
        var config = new ConnectionPoolConfig();
        config.setMaxTotal(settings.poolSize());
        config.setMaxIdle(settings.poolSize());
        config.setMaxWait(settings.poolWait());
        config.setJmxEnabled(false);
        return config;
    }

    private RedisTopology topology() {
        return settings.topology();
    }

    private JedisClientConfig client(@Nullable String username, @Nullable String password) {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) settings.connectTimeout().toMillis())
                .socketTimeoutMillis((int) settings.socketTimeout().toMillis())
                .user(username)
                .password(password)
                .ssl(settings.tls())
                // Costs a round trip on every connection and fails on Redis 6.
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .build();
    }
}
