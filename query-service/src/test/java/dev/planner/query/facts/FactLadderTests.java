package dev.planner.query.facts;

import static dev.planner.query.facts.FactSamples.ROLE_KEY;
import static dev.planner.query.facts.FactSamples.USER_KEY;
import static dev.planner.query.facts.FactSamples.role;
import static dev.planner.query.facts.FactSamples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Fact;
import dev.planner.cache.Heartbeat;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.freshness.Read;
import dev.planner.query.freshness.Receipt;
import dev.planner.query.freshness.Tier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactLadderTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ManualTicker time = new ManualTicker();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FactMetrics metrics = new FactMetrics(meters);
    private final NearCache near = FactSamples.near(time);
    private final NearTrust trust = new NearTrust(near, FactSamples.properties(), metrics);
    private final FakeRedis redis = new FakeRedis();
    private final FakeTables tables = new FakeTables();
    private final FactLadder ladder = new FactLadder(near, trust, redis, tables, metrics, Duration.ofSeconds(20));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void trustTheCaches() {
        trust.connected();
        beat(NOON);
    }

    @AfterEach
    void end() {
        tables.gate.countDown();
        threads.close();
    }

    @Test
    void climbsDownToTheTablesAndKeepsWhatItFindsOnEveryRung() {
        tables.put(user(3));

        assertThat(tierOfFinding(user(3))).isEqualTo(Tier.TABLES);
        assertThat(redis.held).containsEntry(USER_KEY, user(3));
        assertThat(tierOfFinding(user(3))).isEqualTo(Tier.NEAR);

        near.forgetAll();
        assertThat(tierOfFinding(user(3))).isEqualTo(Tier.REDIS);
        assertThat(tierOfFinding(user(3))).isEqualTo(Tier.NEAR);
        assertThat(tables.loads).hasValue(1);
    }

    @Test
    void whatNeverExistedIsAskedForOnceInAWhile() {
        assertThat(find(anyRead()).fact()).isEmpty();
        assertThat(find(anyRead()).fact()).isEmpty();
        assertThat(tables.loads).hasValue(1);

        time.pass(FactSamples.properties().unknownTimeToLive());
        beat(NOON.plusSeconds(5));
        assertThat(find(anyRead()).fact()).isEmpty();
        assertThat(tables.loads).hasValue(2);
    }

    @Test
    void whatNeverExistedIsThereAsSoonAsItIsHeardOf() {
        assertThat(find(anyRead()).fact()).isEmpty();
        tables.put(user(0));
        trust.invalidated(USER_KEY, 0);

        assertThat(find(anyRead()).fact()).contains(user(0));
    }

    @Test
    void aReadThatKnowsOfItDoesNotBelieveThatItNeverExisted() {
        assertThat(find(anyRead()).fact()).isEmpty();
        tables.put(user(0));

        assertThat(find(readAtLeast(0)).fact()).contains(user(0));
    }

    @Test
    void whatIsRefreshedLivesOnWithoutAMiss() {
        tables.put(user(3));
        find(anyRead());
        beatFor(FactSamples.properties().nearTimeToLive().minusSeconds(1));
        ladder.refresh(List.of(USER_KEY));
        beatFor(Duration.ofSeconds(2));

        assertThat(tierOfFinding(user(3))).isEqualTo(Tier.NEAR);
    }

    /** The race of the design page: a reader loads, the revocation is announced, the reader comes back. */
    @Test
    void aReaderThatIsOvertakenByARevocationNeitherAnswersNorKeepsWhatItLoaded() throws Exception {
        tables.put(user(3));
        tables.gate = new CountDownLatch(1);
        var slow = threads.submit(() -> find(anyRead()));
        tables.taken.await();
        // Committed, published, announced; the reader still holds what it took before.
        tables.put(user(4));
        redis.held.put(USER_KEY, user(4));
        trust.invalidated(USER_KEY, 4);
        tables.gate.countDown();

        assertThat(slow.get().fact()).contains(user(4));
        assertThat(find(anyRead()).fact()).contains(user(4));
    }

    /** The control arm: the same interleaving on a cache that fills itself on a miss. */
    @Test
    void aPlainCacheWouldKeepTheRevokedRights() throws Exception {
        var plain = new java.util.concurrent.ConcurrentHashMap<Object, Fact>();
        tables.put(user(3));
        tables.gate = new CountDownLatch(1);
        var slow = threads.submit(
                () -> plain.put(USER_KEY, tables.load(List.of(USER_KEY)).get(USER_KEY)));
        tables.taken.await();
        tables.put(user(4));
        plain.remove(USER_KEY);
        tables.gate.countDown();
        slow.get();

        assertThat(plain).containsEntry(USER_KEY, user(3));
    }

    @Test
    void aReaderThatJoinsALoadDemandsMoreThanItBrings() throws Exception {
        tables.put(user(3));
        tables.gate = new CountDownLatch(1);
        var slow = threads.submit(() -> find(anyRead()));
        tables.taken.await();
        tables.put(user(4));
        tables.taken = new CountDownLatch(1);
        var joined = threads.submit(() -> find(readAtLeast(4)));
        tables.gate.countDown();

        assertThat(slow.get().fact()).contains(user(3));
        assertThat(joined.get().fact()).contains(user(4));
    }

    @Test
    void aTokenPassesOverEveryRungThatIsTooOld() {
        redis.held.put(USER_KEY, user(3));
        find(anyRead());
        assertThat(near.find(USER_KEY)).contains(user(3));

        redis.held.put(USER_KEY, user(4));
        assertThat(find(readAtLeast(3)).source().tier()).isEqualTo(Tier.NEAR);
        assertThat(find(readAtLeast(4))).satisfies(found -> {
            assertThat(found.fact()).contains(user(4));
            assertThat(found.source().tier()).isEqualTo(Tier.REDIS);
        });

        tables.put(user(5));
        assertThat(find(readAtLeast(5))).satisfies(found -> {
            assertThat(found.fact()).contains(user(5));
            assertThat(found.source().tier()).isEqualTo(Tier.TABLES);
        });
        assertThat(near.find(USER_KEY)).contains(user(5));
    }

    @Test
    void anInstantIsDemandedOfTheHeartbeats() {
        redis.held.put(USER_KEY, user(3));
        redis.heartbeat = Optional.of(new Heartbeat(1, NOON));
        tables.put(user(4));
        tables.completeTo = NOON.plusSeconds(9);
        find(anyRead());

        assertThat(find(readComplete(NOON)).source().tier()).isEqualTo(Tier.NEAR);
        assertThat(find(readComplete(NOON.plusMillis(1))).source().tier()).isEqualTo(Tier.TABLES);

        near.forgetAll();
        redis.heartbeat = Optional.of(new Heartbeat(1, NOON.plusSeconds(2)));
        assertThat(find(readComplete(NOON.plusSeconds(1))).source().tier()).isEqualTo(Tier.REDIS);
    }

    @Test
    void withoutHeartbeatsTheNearCacheIsPassedOver() {
        redis.held.put(USER_KEY, user(3));
        find(anyRead());
        time.pass(Duration.ofSeconds(4));
        redis.held.put(USER_KEY, user(4));

        assertThat(find(anyRead())).satisfies(found -> {
            assertThat(found.fact()).contains(user(4));
            assertThat(found.source().tier()).isEqualTo(Tier.REDIS);
            assertThat(found.source().degraded()).isFalse();
        });
    }

    @Test
    void withoutRedisTheTablesAnswerDegraded() {
        trust.disconnected();
        redis.heartbeat = Optional.empty();
        redis.held.put(USER_KEY, user(3));
        tables.put(user(4));

        assertThat(find(anyRead())).satisfies(found -> {
            assertThat(found.fact()).contains(user(4));
            assertThat(found.source().tier()).isEqualTo(Tier.TABLES);
            assertThat(found.source().degraded()).isTrue();
        });
        assertThat(redis.held).containsEntry(USER_KEY, user(3));
    }

    @Test
    void stayingDegradedIsSaidAlsoWhenTheTablesAreAskedTwice() {
        redis.heartbeat = Optional.empty();
        trust.invalidated(USER_KEY, 4);
        tables.put(user(3));

        assertThat(find(anyRead()).source().degraded()).isTrue();
    }

    @Test
    void theReceiptIsOfTheDeepestRungAndTheOldestState() {
        redis.held.put(ROLE_KEY, role(1));
        redis.heartbeat = Optional.of(new Heartbeat(1, NOON.minusSeconds(1)));
        ladder.find(List.of(ROLE_KEY), anyRead());
        tables.put(user(3));
        tables.completeTo = NOON.minusSeconds(5);

        var read = anyRead();
        ladder.find(List.of(ROLE_KEY, USER_KEY), read);

        assertThat(read.receipt()).contains(new Receipt(Tier.TABLES, NOON.minusSeconds(5), false));
    }

    @Test
    void countsHitsAndMissesOfEachRung() {
        redis.held.put(USER_KEY, user(3));
        find(anyRead());
        find(anyRead());
        trust.invalidated(USER_KEY, 3);

        assertThat(lookups("near", "miss")).isEqualTo(1);
        assertThat(lookups("near", "hit")).isEqualTo(1);
        assertThat(lookups("redis", "hit")).isEqualTo(1);
        assertThat(lookups("tables", "hit")).isZero();
        assertThat(meters.get("planner.facts.invalidations")
                        .tag("kind", "user")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double lookups(String tier, String result) {
        return meters.get("planner.facts.lookups")
                .tags("tier", tier, "kind", "user", "result", result)
                .counter()
                .count();
    }

    private void beat(Instant instant) {
        trust.heartbeat(new Heartbeat(1, instant));
    }

    private Found find(Read read) {
        return ladder.find(List.of(USER_KEY), read).get(USER_KEY);
    }

    private void beatFor(Duration duration) {
        for (long second = 1; second <= duration.toSeconds(); second++) {
            time.pass(Duration.ofSeconds(1));
            beat(Instant.EPOCH.plusNanos(time.read()));
        }
    }

    private Tier tierOfFinding(Fact expected) {
        var found = find(anyRead());
        assertThat(found.fact()).contains(expected);
        return found.source().tier();
    }

    private static Read anyRead() {
        return Read.atLeast(ConsistencyToken.NONE, Duration.ZERO);
    }

    private static Read readAtLeast(long version) {
        return Read.atLeast(ConsistencyToken.of(Map.of(USER_KEY.id().toString(), version)), Duration.ZERO);
    }

    private static Read readComplete(Instant instant) {
        return Read.atLeast(ConsistencyToken.of(instant), Duration.ZERO);
    }
}
