package dev.planner.cache;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * The permission facts in Redis. Connects when first used and again after any failure.
 *
 * <p>Who reads: {@link #getAll} → load what is missing from the tables → {@link #writeBack} under the heartbeat's epoch. Who projects:
 * {@link #publish} what changed, then {@link #heartbeat}; {@link #openEpoch} when Redis has forgotten something. All methods throw
 * {@link CacheUnavailableException} when Redis does not answer in time; all may be repeated.
 */
public final class RedisPermissionCache implements AutoCloseable {

    /** Keeps a pipeline's answers within one socket time-out. */
    private static final int PIPELINE_LENGTH = 256;

    private static final LuaScript WRITE = LuaScript.of("header.lua", "write.lua");
    private static final LuaScript REMOVE = LuaScript.of("header.lua", "remove.lua");
    private static final LuaScript OPEN_EPOCH = LuaScript.of("open_epoch.lua");
    private static final LuaScript COUNT_PUBLICATION = LuaScript.of("count_publication.lua");
    private static final LuaScript HEARTBEAT = LuaScript.of("heartbeat.lua");

    private static final byte[] CHANNEL = RedisKeys.bytes(RedisKeys.CHANNEL);

    private final PermissionCacheSettings settings;
    private final RedisLink redis;

    /** Only a guess that saves a round trip: the heartbeat read along with the facts decides. */
    private volatile long epochGuess;

    private RedisPermissionCache(PermissionCacheSettings settings) {
        this.settings = settings;
        this.redis = new RedisLink(settings);
    }

    public static RedisPermissionCache of(PermissionCacheSettings settings) {
        return new RedisPermissionCache(settings);
    }

    public CacheAnswer get(FactKey key) {
        return getAll(List.of(key));
    }

    /** The facts under these keys and the last heartbeat, in one round trip as a rule. */
    public CacheAnswer getAll(Collection<FactKey> keys) {
        return redis.call(client -> read(client, keys));
    }

    /**
     * Stores what a reader has loaded from the tables, and tells nobody. A fact that is no newer than what is stored is left out.
     *
     * @param epoch of the heartbeat that the reader got <em>before</em> it loaded: what it loaded before a new epoch never gets there
     */
    public void writeBack(Collection<? extends Fact> facts, long epoch) {
        write(facts, fact -> List.of(value(fact), version(fact), timeToLive()), epoch);
    }

    /** @see #writeBack(Collection, long) */
    public void writeBack(Fact fact, long epoch) {
        writeBack(List.of(fact), epoch);
    }

    /**
     * Stores facts that have changed and announces all of them, also those that are no newer than what is stored.
     *
     * @return how many publications this epoch has seen, this one included; empty if another epoch was opened meanwhile, or Redis knows
     *     none: the facts are then not published
     */
    public OptionalLong publish(Collection<? extends Fact> facts, long epoch) {
        write(
                facts,
                fact -> List.of(
                        value(fact),
                        version(fact),
                        timeToLive(),
                        CHANNEL,
                        RedisKeys.bytes(Announcement.of(fact.key(), fact.version()))),
                epoch);
        // Asked last: an epoch that is still current after the writes was current during them.
        return countPublication(epoch);
    }

    /**
     * Removes a fact and announces it. Nothing older than the fact removed, and nothing older than {@code version}, can be written back.
     *
     * @return as {@link #publish}
     */
    public OptionalLong remove(FactKey key, long version, long epoch) {
        redis.call(client -> REMOVE.run(client, removal(key, version, epoch)));
        return countPublication(epoch);
    }

    /** The current epoch; empty if Redis knows none, because it is new or came back empty. */
    public OptionalLong epoch() {
        var text = redis.call(client -> client.get(RedisKeys.EPOCH));
        return text == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(new String(text, StandardCharsets.UTF_8)));
    }

    /**
     * Leaves all facts behind and announces it. Redis is not trusted again before the next heartbeat.
     *
     * @param lowest the new epoch is at least this, and in any case newer than the current one
     * @return the new epoch; it has seen no publication yet
     */
    public long openEpoch(long lowest) {
        var call = new LuaScript.Call(
                List.of(RedisKeys.EPOCH, RedisKeys.PUBLICATIONS, RedisKeys.HEARTBEAT),
                List.of(RedisKeys.bytes(lowest), CHANNEL, RedisKeys.bytes(Announcement.EPOCH)));
        return redis.call(client -> OPEN_EPOCH.run(client, call));
    }

    /**
     * Entitles readers to trust Redis, and those who listen their near caches, for a few more seconds.
     *
     * @param publications how many publications of the heartbeat's epoch are known to have been made
     * @return false if Redis has forgotten some of them, or knows another epoch or none: it must not be trusted before a new epoch
     */
    public boolean heartbeat(Heartbeat heartbeat, long publications) {
        var call = new LuaScript.Call(
                List.of(RedisKeys.EPOCH, RedisKeys.PUBLICATIONS, RedisKeys.HEARTBEAT),
                List.of(
                        RedisKeys.bytes(heartbeat.epoch()),
                        RedisKeys.bytes(publications),
                        RedisKeys.bytes(heartbeat.encode()),
                        RedisKeys.bytes(settings.heartbeatTimeToLive().toMillis()),
                        CHANNEL,
                        RedisKeys.bytes(Announcement.of(heartbeat))));
        return redis.call(client -> HEARTBEAT.run(client, call)) == 1;
    }

    /** The last heartbeat; empty if there was none for {@link PermissionCacheSettings#heartbeatTimeToLive}. */
    public Optional<Heartbeat> lastHeartbeat() {
        return decode(redis.call(client -> client.get(RedisKeys.HEARTBEAT)));
    }

    /** Listens until the subscription is closed, whatever happens to Redis. */
    public InvalidationSubscription subscribe(InvalidationListener listener) {
        return new InvalidationSubscription(redis::newConnection, settings, listener).start();
    }

    /** Returns if Redis answers. */
    public void ping() {
        redis.call(RedisClient::ping);
    }

    @Override
    public void close() {
        redis.close();
    }

    private CacheAnswer read(RedisClient client, Collection<FactKey> keys) {
        var guess = epochGuess;
        var first = read(client, keys, guess);
        var heartbeat = first.heartbeat();
        if (heartbeat.isEmpty() || heartbeat.get().epoch() == guess) {
            return first;
        }
        epochGuess = heartbeat.get().epoch();
        var second = read(client, keys, epochGuess);
        // An epoch that changes twice in a millisecond: the tables will do.
        return second.heartbeat().filter(beat -> beat.epoch() == epochGuess).isPresent()
                ? second
                : CacheAnswer.UNTRUSTED;
    }

    private CacheAnswer read(RedisClient client, Collection<FactKey> keys, long epoch) {
        Map<FactKey, Response<byte[]>> values = new HashMap<>();
        Response<byte[]> beat;
        try (AbstractPipeline pipeline = client.pipelined()) {
            beat = pipeline.get(RedisKeys.HEARTBEAT);
            keys.forEach(key -> values.put(key, pipeline.get(RedisKeys.fact(epoch, key))));
            pipeline.sync();
        }
        var heartbeat = decode(beat.get());
        return heartbeat.isEmpty() ? CacheAnswer.UNTRUSTED : new CacheAnswer(heartbeat, decode(client, values, epoch));
    }

    private Map<FactKey, Fact> decode(RedisClient client, Map<FactKey, Response<byte[]>> values, long epoch) {
        Map<FactKey, Fact> facts = new HashMap<>();
        values.forEach((key, response) -> {
            var value = valueOf(response);
            if (value != null) {
                FactCodec.decode(key, value)
                        .ifPresentOrElse(fact -> facts.put(key, fact), () -> clearDamage(client, key, value, epoch));
            }
        });
        return facts;
    }

    /** Without this the scripts would protect a value that nobody can read from being written again. */
    private void clearDamage(RedisClient client, FactKey key, byte[] value, long epoch) {
        if (FactCodec.isDamaged(key, value)) {
            REMOVE.run(client, removal(key, 0, epoch));
        }
    }

    /** A value that somebody else put there as another type is as good as none. */
    private static byte @Nullable [] valueOf(Response<byte[]> response) {
        try {
            return response.get();
        } catch (JedisDataException e) {
            if (String.valueOf(e.getMessage()).startsWith("WRONGTYPE")) {
                return null;
            }
            throw e;
        }
    }

    private static Optional<Heartbeat> decode(byte @Nullable [] text) {
        return text == null ? Optional.empty() : Heartbeat.decode(new String(text, StandardCharsets.UTF_8));
    }

    private void write(Collection<? extends Fact> facts, Function<Fact, List<byte[]>> arguments, long epoch) {
        List<LuaScript.Call> calls = new ArrayList<>();
        facts.forEach(fact ->
                calls.add(new LuaScript.Call(List.of(RedisKeys.fact(epoch, fact.key())), arguments.apply(fact))));
        for (int from = 0; from < calls.size(); from += PIPELINE_LENGTH) {
            var part = calls.subList(from, Math.min(from + PIPELINE_LENGTH, calls.size()));
            redis.call(client -> WRITE.runAll(client, part));
        }
    }

    private LuaScript.Call removal(FactKey key, long version, long epoch) {
        return new LuaScript.Call(
                List.of(RedisKeys.fact(epoch, key)),
                List.of(
                        RedisKeys.bytes(version),
                        RedisKeys.bytes(settings.timeToLive().toMillis()),
                        CHANNEL,
                        RedisKeys.bytes(Announcement.prefixOf(key))));
    }

    private OptionalLong countPublication(long epoch) {
        var call =
                new LuaScript.Call(List.of(RedisKeys.EPOCH, RedisKeys.PUBLICATIONS), List.of(RedisKeys.bytes(epoch)));
        var count = redis.call(client -> COUNT_PUBLICATION.run(client, call));
        return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private static byte[] value(Fact fact) {
        return FactCodec.encode(fact);
    }

    private static byte[] version(Fact fact) {
        return RedisKeys.bytes(fact.version());
    }

    private byte[] timeToLive() {
        Duration longest = settings.timeToLive();
        var share =
                1 - settings.timeToLiveJitter() * ThreadLocalRandom.current().nextDouble();
        return RedisKeys.bytes((long) (longest.toMillis() * share));
    }
}
