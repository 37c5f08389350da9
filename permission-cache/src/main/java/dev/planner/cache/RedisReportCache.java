package dev.planner.cache;

import java.time.Duration;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Computed reports in Redis, by names that their owner gives them. Knows nothing of what is in them, and promises nothing: what was stored may be
 * gone, older than what was stored last, or something else altogether. Connections are its own, so that large reports hold up no decision.
 *
 * <p>All methods throw {@link CacheUnavailableException} when Redis does not answer in time.
 */
public final class RedisReportCache implements AutoCloseable {

    private static final byte[] NOTHING = {};

    private final RedisLink redis;

    private RedisReportCache(RedisLink redis) {
        this.redis = redis;
    }

    public static RedisReportCache of(PermissionCacheSettings settings) {
        return new RedisReportCache(new RedisLink(settings));
    }

    /** What is stored under the name, cut off after so many bytes; empty if there is nothing. */
    public byte[] get(String name, int mostBytes) {
        return redis.call(servers -> {
            try {
                return servers.ask(RedisCommands.getFirst(RedisKeys.report(name), mostBytes));
            } catch (JedisDataException e) {
                if (String.valueOf(e.getMessage()).startsWith("WRONGTYPE")) {
                    return NOTHING;
                }
                throw e;
            }
        });
    }

    /** Stores it in the place of whatever is there. */
    public void put(String name, byte[] value, Duration timeToLive) {
        redis.call(servers -> servers.ask(RedisCommands.set(RedisKeys.report(name), value, timeToLive)));
    }

    public void remove(String name) {
        redis.call(servers -> servers.ask(RedisCommands.delete(RedisKeys.report(name))));
    }

    @Override
    public void close() {
        redis.close();
    }
}
