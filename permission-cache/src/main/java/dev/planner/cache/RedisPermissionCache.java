package dev.planner.cache;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObject;
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
    private static final LuaScript RENEW = LuaScript.of("header.lua", "renew.lua");
    private static final LuaScript REMOVE = LuaScript.of("header.lua", "remove.lua");
    private static final LuaScript OPEN_EPOCH = LuaScript.of("open_epoch.lua");
    private static final LuaScript ANNOUNCE = LuaScript.of("announce.lua");
    private static final LuaScript HEARTBEAT = LuaScript.of("heartbeat.lua");

    private static final byte[] CHANNEL = RedisKeys.bytes(RedisKeys.CHANNEL);

    private static final List<byte[]> CONTROL_KEYS =
            List.of(RedisKeys.EPOCH, RedisKeys.PUBLICATIONS, RedisKeys.MASTERS, RedisKeys.HEARTBEAT);

    /** Of an epoch that is never opened. */
    private static final Heartbeat NO_HEARTBEAT = new Heartbeat(0, Instant.EPOCH);

    private final PermissionCacheSettings settings;
    private final RedisLink redis;

    /** As last read. Only saves a round trip: the heartbeat read along with the facts decides. */
    private volatile @Nullable Heartbeat lastSeen;

    RedisPermissionCache(PermissionCacheSettings settings, RedisLink redis) {
        this.settings = settings;
        this.redis = redis;
    }

    public static RedisPermissionCache of(PermissionCacheSettings settings) {
        return new RedisPermissionCache(settings, new RedisLink(settings));
    }

    public CacheAnswer get(FactKey key) {
        return getAll(List.of(key));
    }

    /** The facts under these keys and the last heartbeat, in one round trip as a rule. */
    public CacheAnswer getAll(Collection<FactKey> keys) {
        return redis.call(servers -> read(servers, keys));
    }

    /**
     * Stores what a reader has loaded from the tables, and tells nobody. A fact that is no newer than what is stored is left out.
     *
     * @param epoch of the heartbeat that the reader got <em>before</em> it loaded: what it loaded before a new epoch never gets there
     */
    public void writeBack(Collection<? extends Fact> facts, long epoch) {
        write(WRITE, facts, epoch);
    }

    /**
     * Stores what was loaded from the tables before what is stored expires, and tells nobody. A fact that is older than what is stored is left
     * out; of one that is as new, the time to live begins anew.
     *
     * @param epoch as in {@link #writeBack(Collection, long)}
     */
    public void renew(Collection<? extends Fact> facts, long epoch) {
        write(RENEW, facts, epoch);
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
        write(WRITE, facts, epoch);
        // After the writes: whoever hears of a fact finds it. An epoch that is current by then was current during them.
        return announce(Announcement.factsOf(facts), epoch);
    }

    /**
     * Removes a fact and announces it. Nothing older than the fact removed, and nothing older than {@code version}, can be written back.
     *
     * @return as {@link #publish}
     */
    public OptionalLong remove(FactKey key, long version, long epoch) {
        var removed = redis.call(servers -> REMOVE.run(servers, removal(key, version, epoch)));
        return announce(Announcement.fact(key, removed), epoch);
    }

    /** The current epoch; empty if Redis knows none, because it is new or came back empty. */
    public OptionalLong epoch() {
        var text = redis.call(servers -> servers.ask(RedisCommands.get(RedisKeys.EPOCH)));
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
        return redis.call(servers -> OPEN_EPOCH.run(
                servers,
                new LuaScript.Call(
                        CONTROL_KEYS,
                        List.of(
                                RedisKeys.bytes(lowest),
                                RedisKeys.bytes(servers.masters()),
                                CHANNEL,
                                RedisKeys.bytes(Announcement.EPOCH)))));
    }

    /**
     * Entitles readers to trust Redis, and those who listen their near caches, for a few more seconds.
     *
     * @param publications how many publications of the heartbeat's epoch are known to have been made
     * @return false if Redis has forgotten some of them, knows another epoch or none, or has replaced a server since the epoch was opened,
     *     which may have lost what it had acknowledged: it must not be trusted before a new epoch
     */
    public boolean heartbeat(Heartbeat heartbeat, long publications) {
        return redis.call(servers -> HEARTBEAT.run(
                        servers,
                        new LuaScript.Call(
                                CONTROL_KEYS,
                                List.of(
                                        RedisKeys.bytes(heartbeat.epoch()),
                                        RedisKeys.bytes(publications),
                                        RedisKeys.bytes(servers.masters()),
                                        RedisKeys.bytes(heartbeat.encode()),
                                        RedisKeys.bytes(
                                                settings.heartbeatTimeToLive().toMillis()),
                                        CHANNEL,
                                        RedisKeys.bytes(Announcement.BEAT)))))
                == 1;
    }

    /** The last heartbeat; empty if there was none for {@link PermissionCacheSettings#heartbeatTimeToLive}. */
    public Optional<Heartbeat> lastHeartbeat() {
        return decode(redis.call(servers -> servers.ask(RedisCommands.get(RedisKeys.HEARTBEAT))));
    }

    /** Listens until the subscription is closed, whatever happens to Redis. */
    public InvalidationSubscription subscribe(InvalidationListener listener) {
        return new InvalidationSubscription(redis::newConnection, settings, listener).start();
    }

    /** Returns if Redis answers, in a cluster each of its masters. */
    public void ping() {
        redis.call(servers -> {
            servers.ping();
            return servers;
        });
    }

    @Override
    public void close() {
        redis.close();
    }

    private CacheAnswer read(RedisServers servers, Collection<FactKey> keys) {
        var known = lastSeen;
        // While nobody beats, only the server with the heartbeat is bothered.
        var first = known == null ? read(servers, List.of(), NO_HEARTBEAT) : read(servers, keys, known);
        var heartbeat = first.heartbeat().orElse(null);
        lastSeen = heartbeat;
        if (heartbeat == null) {
            return CacheAnswer.UNTRUSTED;
        }
        if (known != null && speaksForFactsReadAfter(known, heartbeat, servers)) {
            return first;
        }
        var second = read(servers, keys, heartbeat);
        // An epoch that changes twice in a millisecond: the tables will do.
        return second.heartbeat()
                        .filter(beat -> beat.epoch() == heartbeat.epoch())
                        .isPresent()
                ? new CacheAnswer(servers.isOrdered() ? second.heartbeat() : first.heartbeat(), second.facts())
                : CacheAnswer.UNTRUSTED;
    }

    /**
     * Facts are as complete as a heartbeat that was there before they were read. Where the heartbeat is not certainly read first, it has to
     * be the one that was known already.
     */
    private static boolean speaksForFactsReadAfter(Heartbeat known, Heartbeat heartbeat, RedisServers servers) {
        return servers.isOrdered() ? heartbeat.epoch() == known.epoch() : heartbeat.equals(known);
    }

    /** The heartbeat, and what is found under the epoch of the one that is known. */
    private CacheAnswer read(RedisServers servers, Collection<FactKey> keys, Heartbeat known) {
        List<CommandObject<byte[]>> commands = new ArrayList<>();
        commands.add(RedisCommands.get(RedisKeys.HEARTBEAT));
        keys.forEach(key -> commands.add(RedisCommands.get(RedisKeys.fact(known.epoch(), key))));
        var answers = servers.askAll(commands).iterator();
        var heartbeat = decode(answers.next().get());
        Map<FactKey, Response<byte[]>> values = new HashMap<>();
        keys.forEach(key -> values.put(key, answers.next()));
        return heartbeat.isEmpty()
                ? CacheAnswer.UNTRUSTED
                : new CacheAnswer(heartbeat, decode(servers, values, known.epoch()));
    }

    private Map<FactKey, Fact> decode(RedisServers servers, Map<FactKey, Response<byte[]>> values, long epoch) {
        Map<FactKey, Fact> facts = new HashMap<>();
        values.forEach((key, response) -> {
            var value = valueOf(response);
            if (value != null) {
                FactCodec.decode(key, value)
                        .ifPresentOrElse(fact -> facts.put(key, fact), () -> clearDamage(servers, key, value, epoch));
            }
        });
        return facts;
    }

    /** Without this the scripts would protect a value that nobody can read from being written again. */
    private void clearDamage(RedisServers servers, FactKey key, byte[] value, long epoch) {
        if (FactCodec.isDamaged(key, value)) {
            REMOVE.run(servers, removal(key, 0, epoch));
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

    private void write(LuaScript script, Collection<? extends Fact> facts, long epoch) {
        var calls = facts.stream()
                .map(fact -> new LuaScript.Call(
                        List.of(RedisKeys.fact(epoch, fact.key())), List.of(value(fact), version(fact), timeToLive())))
                .toList();
        for (int from = 0; from < calls.size(); from += PIPELINE_LENGTH) {
            var part = calls.subList(from, Math.min(from + PIPELINE_LENGTH, calls.size()));
            redis.call(servers -> script.runAll(servers, part));
        }
    }

    private LuaScript.Call removal(FactKey key, long version, long epoch) {
        return new LuaScript.Call(
                List.of(RedisKeys.fact(epoch, key)),
                List.of(
                        RedisKeys.bytes(version),
                        RedisKeys.bytes(settings.timeToLive().toMillis())));
    }

    /** By the server that also publishes the heartbeats, so that nothing overtakes anything and whatever is lost on the way is missed. */
    private OptionalLong announce(String facts, long epoch) {
        var call = new LuaScript.Call(
                List.of(RedisKeys.EPOCH, RedisKeys.PUBLICATIONS),
                List.of(RedisKeys.bytes(epoch), CHANNEL, RedisKeys.bytes(Announcement.FACTS), RedisKeys.bytes(facts)));
        var number = redis.call(servers -> ANNOUNCE.run(servers, call));
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
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
