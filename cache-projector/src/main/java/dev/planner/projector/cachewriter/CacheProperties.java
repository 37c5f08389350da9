package dev.planner.projector.cachewriter;

import dev.planner.cache.PermissionCacheSettings;
import dev.planner.cache.RedisTopology;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Redis is and how long to bear with it; see {@link PermissionCacheSettings} and {@link RedisTopology}. */
@ConfigurationProperties("planner.permission-cache")
record CacheProperties(
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
        @DefaultValue("250ms") Duration socketTimeout,
        @DefaultValue("8") int poolSize,
        @DefaultValue("250ms") Duration poolWait,
        @DefaultValue("1h") Duration timeToLive,
        @DefaultValue("0.1") double timeToLiveJitter,
        @DefaultValue("3s") Duration heartbeatTimeToLive,
        @DefaultValue("500ms") Duration pingInterval,
        @DefaultValue("50ms") Duration reconnectDelay,
        @DefaultValue("1s") Duration maxReconnectDelay) {

    PermissionCacheSettings settings() {
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
                heartbeatTimeToLive,
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
