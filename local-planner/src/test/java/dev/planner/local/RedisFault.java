package dev.planner.local;

import dev.planner.backing.Redis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.Transaction;
import redis.clients.jedis.args.ClientPauseMode;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.params.ClientKillParams;
import redis.clients.jedis.params.RestoreParams;

/** What happens to Redis while commands are sent. */
enum RedisFault {
    NONE,
    /** Dies by {@code kill -9} and is started again. */
    KILLED,
    /** Loses everything. */
    FLUSHED,
    /** Comes back with everything that it held before the commands, and nothing else. */
    SET_BACK,
    /** Answers nothing for some seconds. */
    HANGING,
    /** Takes no writes any more. */
    FULL,
    /** Holds bytes of no known format under the keys of the facts. */
    GARBAGE,
    /** Loses its subscribers. */
    UNSUBSCRIBED;

    private static final String FACTS = "planner:*:{*:*}";
    private static final RestoreParams ABSOLUTE = RestoreParams.restoreParams().absTtl();
    private static final long HANGING_MILLIS = 3_000;

    /** Longer than it hangs. */
    private static final int PATIENCE_MILLIS = 20_000;

    /** How to restore what there is now; what has expired meanwhile is not restored. */
    static List<Consumer<Transaction>> copyOf(Redis server) {
        List<Consumer<Transaction>> copies = new ArrayList<>();
        on(server, redis -> {
            for (String key : redis.keys("*")) {
                var timeToLive = redis.pttl(key);
                var expiresAt = timeToLive < 0 ? 0 : System.currentTimeMillis() + timeToLive;
                var value = redis.dump(key);
                if (value != null) {
                    copies.add(transaction -> transaction.restore(key, expiresAt, value, ABSOLUTE));
                }
            }
        });
        return copies;
    }

    /** Strikes in the middle of the commands. */
    void strike(Redis server) {
        switch (this) {
            case KILLED -> server.kill();
            case FLUSHED -> on(server, Jedis::flushAll);
            case HANGING -> on(server, redis -> redis.clientPause(HANGING_MILLIS, ClientPauseMode.ALL));
            case FULL -> on(server, redis -> redis.configSet("maxmemory", "1"));
            case GARBAGE ->
                on(server, redis -> redis.keys(FACTS).forEach(key -> redis.set(key, "garbage under " + key)));
            case UNSUBSCRIBED -> on(server, redis -> redis.clientKill(new ClientKillParams().type(ClientType.PUBSUB)));
            case NONE, SET_BACK -> {}
        }
    }

    /** Ends after the commands. */
    void end(Redis server, List<Consumer<Transaction>> before) {
        switch (this) {
            case SET_BACK -> on(server, redis -> setBack(redis, before));
            case FULL -> on(server, redis -> redis.configSet("maxmemory", "0"));
            case NONE, KILLED, FLUSHED, HANGING, GARBAGE, UNSUBSCRIBED -> {}
        }
    }

    /** At once, as a restart on an older file would. */
    private static void setBack(Jedis redis, List<Consumer<Transaction>> before) {
        var transaction = redis.multi();
        transaction.sendCommand(Protocol.Command.FLUSHALL, "SYNC");
        before.forEach(copy -> copy.accept(transaction));
        transaction.exec();
    }

    private static void on(Redis server, Consumer<Jedis> action) {
        try (var redis = new Jedis(server.host(), server.port(), PATIENCE_MILLIS)) {
            action.accept(redis);
        }
    }
}
