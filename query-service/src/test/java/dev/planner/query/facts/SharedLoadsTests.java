package dev.planner.query.facts;

import static dev.planner.query.facts.FactSamples.ROLE_KEY;
import static dev.planner.query.facts.FactSamples.USER_KEY;
import static dev.planner.query.facts.FactSamples.role;
import static dev.planner.query.facts.FactSamples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.query.freshness.Receipt;
import dev.planner.query.freshness.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLoadsTests {

    private final SharedLoads loads = new SharedLoads(Duration.ofSeconds(20));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void end() {
        go.countDown();
        threads.close();
    }

    @Test
    void manyReadersShareOneLoad() throws Exception {
        var first = threads.submit(() -> load(List.of(USER_KEY)));
        begun.await();
        var second = waiting(() -> load(List.of(USER_KEY)));
        go.countDown();

        assertThat(first.get()).isEqualTo(second.get());
        assertThat(calls).hasValue(1);
    }

    @Test
    void loadsOnlyWhatNobodyElseIsLoading() throws Exception {
        var first = threads.submit(() -> load(List.of(USER_KEY)));
        begun.await();
        var second = waiting(() -> loads.load(List.of(USER_KEY, ROLE_KEY), keys -> {
            assertThat(keys).containsExactly(ROLE_KEY);
            return Map.of(ROLE_KEY, found(role(2)));
        }));
        go.countDown();

        first.get();
        assertThat(second.get()).containsOnly(Map.entry(USER_KEY, found(user(1))), Map.entry(ROLE_KEY, found(role(2))));
    }

    @Test
    void aLoadThatFailsFailsForAllThatWaitAndForNobodyAfter() throws Exception {
        var first = threads.submit(() -> loads.load(List.of(USER_KEY), _ -> {
            pass();
            throw new IllegalStateException("away");
        }));
        begun.await();
        var second = waiting(() -> load(List.of(USER_KEY)));
        go.countDown();

        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("away");
        assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("away");
        assertThat(load(List.of(USER_KEY))).containsKey(USER_KEY);
    }

    @Test
    void waitsForOthersOnlySoLong() throws Exception {
        var impatient = new SharedLoads(Duration.ofMillis(10));
        var first = threads.submit(() -> impatient.load(List.of(USER_KEY), this::loadThroughGate));
        begun.await();

        assertThatThrownBy(() -> impatient.load(List.of(USER_KEY), this::loadThroughGate))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        go.countDown();
        assertThat(first.get()).containsKey(USER_KEY);
    }

    /** Each holds what the other wants: a reader that finished its own loads last would wait for ever. */
    @Test
    void twoReadersThatNeedEachOthersLoadsBothFinish() throws Exception {
        var both = new CountDownLatch(2);
        var left = threads.submit(() -> loads.load(List.of(USER_KEY, ROLE_KEY), keys -> meet(both, keys)));
        var right = threads.submit(() -> loads.load(List.of(ROLE_KEY, USER_KEY), keys -> meet(both, keys)));
        both.countDown();
        both.countDown();

        assertThat(left.get()).isEqualTo(right.get());
    }

    private Map<FactKey, Found> meet(CountDownLatch both, List<FactKey> keys) {
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return keys.stream()
                .collect(java.util.stream.Collectors.toMap(
                        key -> key, key -> found(key.equals(USER_KEY) ? user(1) : role(2))));
    }

    private Map<FactKey, Found> load(List<FactKey> keys) {
        return loads.load(keys, this::loadThroughGate);
    }

    private Map<FactKey, Found> loadThroughGate(List<FactKey> keys) {
        calls.incrementAndGet();
        pass();
        return Map.of(USER_KEY, found(user(1)));
    }

    private void pass() {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once the task waits for another's load. */
    private <T> Future<T> waiting(Callable<T> task) {
        var thread = new Thread[1];
        var future = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            return task.call();
        });
        await().until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return future;
    }

    private static Found found(Fact fact) {
        return new Found(Optional.of(fact), new Receipt(Tier.TABLES, Instant.EPOCH, false));
    }
}
