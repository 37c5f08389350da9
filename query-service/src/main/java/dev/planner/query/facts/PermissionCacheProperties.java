package dev.planner.query.facts;

import dev.planner.cache.PermissionCacheSettings;
import dev.planner.cache.RedisTopology;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is and how long to bear with it.
 *
 * @param mode standalone, sentinel or cluster
 * @param host of a standalone Redis
 * @param port of a standalone Redis
 * @param nodes as {@code host:port}: the sentinels, or some nodes of the cluster; empty for a standalone Redis
 * @param sentinelMaster the name under which the sentinels know the master
 * @param sentinelUsername absent for the sentinels' default user
 * @param sentinelPassword absent if the sentinels ask for none
 * @param maxRedirections within a cluster, for one command
 * @param topologyRefresh between two looks at who serves which part of a cluster
 * @param username absent for Redis' default user
 * @param password absent if Redis asks for none
 * @param tls whether connections are encrypted
 * @param connectTimeout for a new connection
 * @param socketTimeout for each answer
 * @param poolSize connections at most, without the one of the subscription
 * @param poolWait for a free connection
 * @param timeToLive of a fact that this service writes back, counted from the write
 * @param timeToLiveJitter share of the time to live by which a fact may expire sooner, 0–1
 * @param pingInterval between checks that the subscription is alive
 * @param reconnectDelay before the subscription reconnects; doubles with each failure up to {@code maxReconnectDelay}
 */
@ConfigurationProperties("planner.permission-cache")
record PermissionCacheProperties(
        @DefaultValue("standalone") RedisTopology.Mode mode,
        @DefaultValue("localhost") String host,
        @DefaultValue("6379") int port,
        @DefaultValue List<String> nodes,
        @Nullable String sentinelMaster,
        @Nullable String sentinelUsername,
        @Nullable String sentinelPassword,
        @DefaultValue("3") int maxRedirections,
        @DefaultValue("1s") Duration topologyRefresh,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("false") boolean tls,
        @DefaultValue("250ms") Duration connectTimeout,
        @DefaultValue("200ms") Duration socketTimeout,
        @DefaultValue("16") int poolSize,
        @DefaultValue("100ms") Duration poolWait,
        @DefaultValue("1h") Duration timeToLive,
        @DefaultValue("0.1") double timeToLiveJitter,
        @DefaultValue("500ms") Duration pingInterval,
        @DefaultValue("50ms") Duration reconnectDelay,
        @DefaultValue("1s") Duration maxReconnectDelay) {

    PermissionCacheSettings settings(Duration heartbeatSilence) {
        return new PermissionCacheSettings(
                topology(),
                username,
                password,
                tls,
                connectTimeout,
                socketTimeout,
                poolSize,
                poolWait,
                timeToLive,
                timeToLiveJitter,
                heartbeatSilence,
                pingInterval,
                reconnectDelay,
                maxReconnectDelay);
    }

    private RedisTopology topology() {
        return new RedisTopology(
                mode,
                host,
                port,
                nodes,
                sentinelMaster,
                sentinelUsername,
                sentinelPassword,
                maxRedirections,
                topologyRefresh);
    }
}
