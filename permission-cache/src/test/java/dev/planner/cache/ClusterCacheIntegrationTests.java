package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.planner.backing.Redis;
import dev.planner.backing.RedisCluster;
import dev.planner.backing.TestBackingServices;
import dev.planner.events.portfolio.ProgramId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.MigrateParams;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Three masters. */
class ClusterCacheIntegrationTests extends CacheContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONTROL_SLOT = JedisClusterCRC16.getSlot(RedisKeys.EPOCH);

    private static RedisCluster cluster;

    @BeforeAll
    static void start() {
        cluster = TestBackingServices.shared().redisCluster(3, 0);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Override
    TestRedis server() {
        return TestRedis.of(cluster);
    }

    @Test
    void aScriptThatOneNodeHasForgottenIsSentAgain() {
        var facts = factOnEachNode(1);
        cache.publish(facts, epoch);
        try (var node = client(cluster.nodes().getLast())) {
            node.scriptFlush();
        }
        var newer = factOnEachNode(2);

        cache.publish(newer, epoch);

        assertThat(stored(newer)).containsExactlyInAnyOrderElementsOf(newer);
    }

    @Test
    void factsAreFoundAndKeptInOrderWhileTheirSlotMovesAndAfterwards() {
        var moving = factOf(cluster.nodes().getFirst(), 5);
        var missing = factOf(cluster.nodes().getFirst(), 5);
        cache.publish(List.of(moving), epoch);
        try (var move = new Move(
                slot(moving.key()), cluster.nodes().getFirst(), cluster.nodes().getLast())) {
            move.begin();
            cache.writeBack(new Fact.ProgramFact(((Fact.ProgramFact) moving).programId(), 4, false), epoch);
            assertThat(stored(List.of(moving))).containsExactly(moving);
            move.keys(redisKey(moving.key()));
            cache.writeBack(new Fact.ProgramFact(((Fact.ProgramFact) moving).programId(), 4, false), epoch);
            assertThat(stored(List.of(moving))).as("asks the other node").containsExactly(moving);
            move.end();
            cache.publish(List.of(moving, missing), epoch);
            assertThat(stored(List.of(moving, missing))).containsExactlyInAnyOrder(moving, missing);
            assertThat(beats()).as("nothing is lost by moving").isTrue();
        }
    }

    @Test
    void subscribersHearOfFactsOnAllNodesAlsoAfterTheControlSlotHasMoved() throws Exception {
        var recorder = new Recorder();
        try (var _ = cache.subscribe(recorder);
                var move = new Move(CONTROL_SLOT, cluster.masterOf(CONTROL_SLOT), anotherThan(CONTROL_SLOT))) {
            assertThat(recorder.next()).isEqualTo("connected");
            var facts = factOnEachNode(1);
            cache.publish(facts, epoch);
            for (Fact fact : facts) {
                assertThat(recorder.next()).isEqualTo(fact.key() + " 1");
            }
            move.begin();
            move.keys(
                    "planner:{control}:epoch",
                    "planner:{control}:publications",
                    "planner:{control}:masters",
                    "planner:{control}:heartbeat");
            move.end();
            cache.publish(List.of(Facts.granted(7)), epoch);
            assertThat(recorder.next()).isEqualTo(Facts.USER_KEY + " 7");
            assertThat(beats()).isTrue();
            assertThat(recorder.next()).isEqualTo(new Heartbeat(epoch, NOON).toString());
        }
    }

    @Test
    void withoutOneNodeNothingIsBelievedBeforeANewEpoch() {
        var facts = factOnEachNode(1);
        cache.publish(facts, epoch);
        var node = anotherThan(CONTROL_SLOT);
        node.kill();
        try {
            assertThatThrownBy(() -> stored(facts)).isInstanceOf(CacheUnavailableException.class);
            assertThatThrownBy(() -> cache.publish(facts, epoch)).isInstanceOf(CacheUnavailableException.class);
            assertThatThrownBy(this::beats).isInstanceOf(CacheUnavailableException.class);
            assertThatThrownBy(cache::ping).isInstanceOf(CacheUnavailableException.class);
        } finally {
            cluster.mend();
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(beats())
                        .as("it may have come back with less than it had acknowledged")
                        .isFalse());
        epoch = cache.openEpoch(1);
        assertThat(beats()).isTrue();
        assertThat(stored(facts)).isEmpty();
    }

    private boolean beats() {
        return cache.heartbeat(new Heartbeat(epoch, NOON), 0);
    }

    private List<Fact> stored(List<Fact> facts) {
        return List.copyOf(
                cache.getAll(facts.stream().map(Fact::key).toList()).facts().values());
    }

    private static Redis anotherThan(int slot) {
        var master = cluster.masterOf(slot);
        return cluster.nodes().stream()
                .filter(node -> node != master)
                .findFirst()
                .orElseThrow();
    }

    private static List<Fact> factOnEachNode(long version) {
        return cluster.nodes().stream().map(node -> factOf(node, version)).toList();
    }

    private static Fact factOf(Redis node, long version) {
        return Stream.generate(() -> new Fact.ProgramFact(ProgramId.random(), version, true))
                .filter(fact -> cluster.masterOf(slot(fact.key())) == node)
                .findFirst()
                .orElseThrow();
    }

    private static int slot(FactKey key) {
        return JedisClusterCRC16.getSlot(RedisKeys.fact(1, key));
    }

    private static Jedis client(Redis node) {
        return new Jedis(node.host(), node.port());
    }

    /** A slot on its way from one node to another. */
    private static final class Move implements AutoCloseable {

        private final int slot;
        private final String sourceId;
        private final Redis target;
        private final Jedis from;
        private final Jedis to;

        Move(int slot, Redis source, Redis target) {
            this.slot = slot;
            this.sourceId = cluster.idOf(source);
            this.target = target;
            this.from = client(source);
            this.to = client(target);
        }

        void begin() {
            to.clusterSetSlotImporting(slot, sourceId);
            from.clusterSetSlotMigrating(slot, cluster.idOf(target));
        }

        void keys(String... keys) {
            from.migrate(target.host(), target.port(), 5_000, MigrateParams.migrateParams(), keys);
        }

        void end() {
            for (Jedis node : List.of(to, from)) {
                node.clusterSetSlotNode(slot, cluster.idOf(target));
            }
        }

        @Override
        public void close() {
            from.close();
            to.close();
        }
    }
}
