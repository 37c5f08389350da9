package dev.planner.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is and how long to bear with it.
 *
 * @param username absent for Redis' default user
 * @param password absent if Redis asks for none
 * @param tls whether connections are encrypted
 * @param connectTimeout for a new connection
 * @param socketTimeout for each answer; on expiry the connection is given up
 * @param poolSize connections at most, without those of subscriptions
 * @param poolWait for a free connection
 * @param timeToLive of a stored fact or tombstone, counted from the write; must outlast every reader that is still loading
 * @param timeToLiveJitter share of the time to live by which a fact may expire sooner, 0–1, so that facts written together do not expire together
 * @param heartbeatTimeToLive after which a heartbeat no longer entitles anyone to trust Redis
 * @param pingInterval between checks that a subscription is alive; one that stays silent for two intervals is replaced
 * @param reconnectDelay before a subscription reconnects; doubles with each failure up to {@code maxReconnectDelay}
 */
public record PermissionCacheSettings(
        RedisTopology topology,
        @Nullable String username,
        @Nullable String password,
        boolean tls,
        Duration connectTimeout,
        Duration socketTimeout,
        int poolSize,
        Duration poolWait,
        Duration timeToLive,
        double timeToLiveJitter,
        Duration heartbeatTimeToLive,
        Duration pingInterval,
        Duration reconnectDelay,
        Duration maxReconnectDelay) {

    public PermissionCacheSettings {
        if (timeToLiveJitter < 0 || timeToLiveJitter >= 1) {
            throw new IllegalArgumentException("jitter is a share of the time to live, 0 or more and below 1");
        }
    }

    /** What suits a Redis in the same data centre. */
    public static PermissionCacheSettings of(RedisTopology topology) {
        return new PermissionCacheSettings(
                topology,
                null,
                null,
                false,
                Duration.ofMillis(250),
                Duration.ofMillis(200),
                16,
                Duration.ofMillis(100),
                Duration.ofHours(1),
                0.1,
                Duration.ofSeconds(3),
                Duration.ofMillis(500),
                Duration.ofMillis(50),
                Duration.ofSeconds(1));
    }
}
