package dev.planner.query.facts;

import static dev.planner.query.facts.FactSamples.USER_KEY;
import static dev.planner.query.facts.FactSamples.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.FactKey;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearCacheTests {

    private static final long LAST = 20_000;

    private final ManualTicker time = new ManualTicker();
    private final NearCache near = FactSamples.near(time);

    @Test
    void keepsWhatWasLoaded() {
        near.keep(user(3), near.beginLoad());

        assertThat(near.find(USER_KEY)).contains(user(3));
    }

    @Test
    void whatWasLoadedWhileNewerNewsArrivedIsNotKept() {
        var load = near.beginLoad();
        near.invalidate(USER_KEY, 4);
        near.keep(user(3), load);

        assertThat(near.find(USER_KEY)).isEmpty();
    }

    /** The control arm: what happens to a cache that does not remember the news. */
    @Test
    void withoutFloorsTheOldFactWouldStay() {
        var unprotected = Caffeine.newBuilder().<FactKey, Fact>build();
        var loaded = user(3);
        unprotected.invalidate(USER_KEY);
        unprotected.put(USER_KEY, loaded);

        assertThat(unprotected.getIfPresent(USER_KEY)).isEqualTo(user(3));
    }

    @Test
    void whatIsAsNewAsTheNewsIsKept() {
        var load = near.beginLoad();
        near.invalidate(USER_KEY, 4);
        near.keep(user(4), load);

        assertThat(near.find(USER_KEY)).contains(user(4));
    }

    @Test
    void newsDropsWhatIsHeldUpToItsVersion() {
        near.keep(user(3), near.beginLoad());
        near.invalidate(USER_KEY, 3);

        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void lateNewsDoesNotDropWhatIsNewer() {
        near.keep(user(5), near.beginLoad());
        near.invalidate(USER_KEY, 4);

        assertThat(near.find(USER_KEY)).contains(user(5));
    }

    @Test
    void aSlowLoadDoesNotReplaceWhatIsNewer() {
        var slow = near.beginLoad();
        near.keep(user(5), near.beginLoad());
        near.keep(user(4), slow);

        assertThat(near.find(USER_KEY)).contains(user(5));
    }

    @Test
    void whatWasLoadedBeforeEverythingWasForgottenIsNotFound() {
        var before = near.beginLoad();
        near.forgetAll();
        near.keep(user(3), before);

        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void aLoadOfBeforeDoesNotReplaceOneOfAfter() {
        var before = near.beginLoad();
        near.forgetAll();
        near.keep(user(3), near.beginLoad());
        near.keep(user(4), before);

        assertThat(near.find(USER_KEY)).contains(user(3));
    }

    /** Floors do not live for ever, so a load that may outlive them is not trusted. */
    @Test
    void aLoadThatTookTooLongIsNotKept() {
        var load = near.beginLoad();
        near.invalidate(USER_KEY, 4);
        time.pass(FactSamples.properties().slowestLoad().multipliedBy(2).plusMillis(1));

        near.keep(user(3), load);

        assertThat(near.floorOf(USER_KEY)).isEqualTo(-1);
        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void floorsOutliveEveryLoadThatIsKept() {
        var load = near.beginLoad();
        near.invalidate(USER_KEY, 4);
        time.pass(FactSamples.properties().slowestLoad());
        near.keep(user(3), load);

        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void expiresSomeTimeAfterTheLoad() {
        near.keep(user(3), near.beginLoad());
        time.pass(Duration.ofMinutes(10));

        assertThat(near.find(USER_KEY)).isEmpty();
    }

    @Test
    void thatSomethingDoesNotExistIsKeptUntilItIsHeardOf() {
        near.keepAbsence(USER_KEY, near.beginLoad());
        assertThat(near.isAbsent(USER_KEY)).isTrue();

        near.invalidate(USER_KEY, 0);
        assertThat(near.isAbsent(USER_KEY)).isFalse();
    }

    @Test
    void thatSomethingDoesNotExistIsNotKeptIfItWasHeardOfMeanwhile() {
        var load = near.beginLoad();
        near.invalidate(USER_KEY, 0);
        near.keepAbsence(USER_KEY, load);

        assertThat(near.isAbsent(USER_KEY)).isFalse();
    }

    @Test
    void thatSomethingDoesNotExistIsForgottenWithEverythingElse() {
        var load = near.beginLoad();
        near.keepAbsence(USER_KEY, load);
        near.forgetAll();
        near.keepAbsence(USER_KEY, load);

        assertThat(near.isAbsent(USER_KEY)).isFalse();
    }

    @Test
    void anotherKindOfAggregateMayExistUnderTheSameId() {
        var id = UUID.randomUUID();
        near.keepAbsence(FactKey.of(new ProgramId(id)), near.beginLoad());

        assertThat(near.isAbsent(FactKey.of(new ProjectId(id)))).isFalse();
    }

    @Test
    void takesNoMoreMemoryThanItMay() {
        IntStream.range(0, 10_000)
                .forEach(_ -> near.keep(
                        new ProjectFact(ProjectId.random(), 1, Optional.of(ProgramId.random())), near.beginLoad()));

        assertThat(near.weight())
                .isPositive()
                .isLessThanOrEqualTo(FactSamples.properties().nearMemory().toBytes());
        assertThat(near.size()).isPositive().isLessThan(10_000);
    }

    @Test
    void whatIsReadNearTheEndOfItsLifeIsToBeLoadedAgain() throws Exception {
        near.keep(user(3), near.beginLoad());
        time.pass(Duration.ofMinutes(8));
        near.find(USER_KEY);
        time.pass(Duration.ofMinutes(2).minusMillis(200));
        // Seven hundred readers, one of whom is certain to be chosen.
        IntStream.range(0, 700).forEach(_ -> near.find(USER_KEY));

        assertThat(near.awaitAging(10)).containsExactly(USER_KEY);
    }

    @Test
    void whatHasBeenLoadedAgainNeedNotBeOnceMore() throws Exception {
        near.keep(user(3), near.beginLoad());
        time.pass(Duration.ofMinutes(10).minusMillis(200));
        IntStream.range(0, 700).forEach(_ -> near.find(USER_KEY));
        near.keep(user(3), near.beginLoad());

        assertThat(near.awaitAging(1000)).isEmpty();
    }

    @Test
    void countsChangesOfWhatCanBeFoundAndNothingElse() {
        var none = near.changes();
        near.keep(user(3), near.beginLoad());
        near.keep(user(3), near.beginLoad());
        near.find(USER_KEY);
        assertThat(near.changes()).as("nothing else could be found before").isEqualTo(none);

        near.invalidate(USER_KEY, 4);
        near.keep(user(4), near.beginLoad());
        assertThat(near.changes()).as("something else was found before").isGreaterThan(none);

        var some = near.changes();
        near.keep(user(5), near.beginLoad());
        assertThat(near.changes()).as("replaced without news").isGreaterThan(some);

        var more = near.changes();
        near.forgetAll();
        assertThat(near.changes()).as("forgotten").isGreaterThan(more);
    }

    /** A source that is ahead of its announcements, readers that load from it, and one that announces: nothing old ever stays. */
    @Test
    void manyReadersAndOneWriterNeverLeaveAnOldFact() throws Exception {
        var source = new AtomicLong();
        List<Callable<Void>> tasks = new ArrayList<>(Collections.nCopies(8, () -> loadAllTheWhile(source)));
        tasks.add(() -> announceAllTheWhile(source));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
    }

    private Void loadAllTheWhile(AtomicLong source) {
        while (source.get() < LAST) {
            var load = near.beginLoad();
            var fact = user(source.get());
            LockSupport.parkNanos(1);
            near.keep(fact, load);
        }
        return null;
    }

    private Void announceAllTheWhile(AtomicLong source) {
        for (long version = 1; version <= LAST; version++) {
            source.set(version);
            near.invalidate(USER_KEY, version);
            assertThat(near.find(USER_KEY).map(Fact::version).orElse(version)).isEqualTo(version);
        }
        return null;
    }
}
