package dev.planner.cache;

import java.net.SocketTimeoutException;
import java.util.function.Function;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.util.Pool;

/** Pooled connections to one server that notice when it has been restarted. */
record RedisPool(Pool<Connection> connections) {

    /**
     * Runs what may be run twice. A restart breaks all pooled connections at once: only the first of them may cost anything, and not a
     * failure.
     */
    <T> T use(Function<Connection, T> action) {
        try {
            return useOnce(action);
        } catch (JedisConnectionException e) {
            if (isTimeout(e) || connections.getNumIdle() == 0) {
                throw e;
            }
            connections.clear();
            return useOnce(action);
        }
    }

    private <T> T useOnce(Function<Connection, T> action) {
        try (var connection = connections.getResource()) {
            return action.apply(connection);
        }
    }

    private static boolean isTimeout(JedisConnectionException e) {
        return e.getCause() instanceof SocketTimeoutException;
    }
}
