package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.Redis;
import dev.planner.backing.TestBackingServices;
import dev.planner.events.access.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A master acknowledges a revocation and dies before its replica has heard of it; the replica takes over. */
@Tag("battery")
class FailoverIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONTROL_SLOT = JedisClusterCRC16.getSlot(RedisKeys.EPOCH);

    private UserId user = Facts.USER;
    private final Recorder recorder = new Recorder();
    private RedisPermissionCache cache;
    private InvalidationSubscription subscription;
    private long epoch;
    private long publications;

    @AfterEach
    void close() {
        subscription.close();
        cache.close();
    }

    @Test
    void inAClusterTheRevokedRightsThatAreBackAreNotBelieved() {
        try (var cluster = TestBackingServices.shared().redisCluster(3, 3)) {
            cache = open(TestRedis.of(cluster));
            var control = cluster.masterOf(CONTROL_SLOT);
            user = Stream.generate(UserId::random)
                    .filter(one -> cluster.masterOf(slot(one)) != control)
                    .findFirst()
                    .orElseThrow();
            var master = cluster.masterOf(slot(user));

            loseTheRevocation(master, cluster.replicaOf(master));
            try (var client = TestRedis.of(cluster).client().get()) {
                assertThat(client.get(RedisKeys.PUBLICATIONS))
                        .as("the count has not suffered")
                        .isEqualTo(RedisKeys.bytes(publications));
            }

            assertTheRightsAreBackButNotBelieved(TestRedis.of(cluster));
        }
    }

    @Test
    void behindSentinelsTheRevokedRightsThatAreBackAreNotBelieved() {
        try (var sentinel = TestBackingServices.shared().redisSentinel()) {
            cache = open(TestRedis.of(sentinel));

            loseTheRevocation(sentinel.master(), sentinel.replica());

            assertTheRightsAreBackButNotBelieved(TestRedis.of(sentinel));
        }
    }

    private RedisPermissionCache open(TestRedis redis) {
        var opened = RedisPermissionCache.of(CacheOnRedis.settings(redis.topology()));
        epoch = opened.openEpoch(1);
        subscription = opened.subscribe(recorder);
        return opened;
    }

    private void loseTheRevocation(Redis master, Redis replica) {
        cache.publish(List.of(Facts.granted(user, 8)), epoch);
        await().atMost(PATIENCE).until(() -> offset(replica).equals(offset(master)));
        replica.pause();
        try (var client = client(master)) {
            // What waits in the connection would still arrive.
            client.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "replica");
        }
        publications = cache.publish(List.of(Facts.revoked(user, 9)), epoch).orElseThrow();
        assertThat(beats()).as("acknowledged and complete").isTrue();
        master.kill();
        replica.resume();
    }

    private void assertTheRightsAreBackButNotBelieved(TestRedis redis) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            cache.ping();
            read();
            return true;
        });
        assertThat(beats()).as("heartbeat after the failover").isFalse();
        try (var client = redis.client().get()) {
            // The control arm: what everybody would have believed if the heart had beaten on.
            client.set(RedisKeys.EPOCH, RedisKeys.bytes(epoch));
            client.set(RedisKeys.HEARTBEAT, RedisKeys.bytes(new Heartbeat(epoch, CacheOnRedis.NOON).encode()));
            assertThat(read().find(FactKey.of(user))).contains(Facts.granted(user, 8));
        }

        epoch = cache.openEpoch(epoch + 1);
        publications = 0;

        await().atMost(PATIENCE).ignoreExceptions().until(() -> beats() && recorder.calls.contains(beat()));
        assertThat(read().trusted()).isTrue();
        assertThat(read().find(FactKey.of(user))).isEmpty();
    }

    private CacheAnswer read() {
        return cache.get(FactKey.of(user));
    }

    private static int slot(UserId user) {
        return JedisClusterCRC16.getSlot(RedisKeys.fact(1, FactKey.of(user)));
    }

    private boolean beats() {
        return cache.heartbeat(new Heartbeat(epoch, CacheOnRedis.NOON), publications);
    }

    private String beat() {
        return new Heartbeat(epoch, CacheOnRedis.NOON).toString();
    }

    /** How much of the master's stream of writes the server knows. */
    private static String offset(Redis server) {
        try (var client = client(server)) {
            return client.info("replication")
                    .lines()
                    .filter(line -> line.startsWith("master_repl_offset:"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Jedis client(Redis server) {
        return new Jedis(server.host(), server.port());
    }
}
