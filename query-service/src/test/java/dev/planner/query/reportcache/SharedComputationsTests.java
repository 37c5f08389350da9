package dev.planner.query.reportcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

class SharedComputationsTests {

    private static final ReportKey KEY = new ReportKey("key");
    private static final Versions OLD = Versions.of("1");
    private static final Versions NEW = Versions.of("2");

    private final SharedComputations computations = new SharedComputations(Duration.ofSeconds(20));
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
    void manyRequestsShareOneComputation() throws Exception {
        var first = threads.submit(() -> computations.share(KEY, OLD, this::computeAtTheGate));
        begun.await();
        List<Future<Computed<byte[]>>> others = new ArrayList<>();
        for (int other = 0; other < 50; other++) {
            others.add(waiting(() -> computations.share(KEY, OLD, this::computeAtTheGate)));
        }
        go.countDown();

        for (var other : others) {
            assertThat(other.get()).isSameAs(first.get());
        }
        assertThat(calls).hasValue(1);
    }

    /** The state was found after the other computation may have read its rows. */
    @Test
    void whoHasFoundANewerStateDoesNotWaitForAnOlderAnswer() throws Exception {
        var first = threads.submit(() -> computations.share(KEY, OLD, this::computeAtTheGate));
        begun.await();

        var newer = computations.share(KEY, NEW, () -> computed("new"));
        go.countDown();

        assertThat(newer.answer()).asString().isEqualTo("new");
        assertThat(first.get().answer()).asString().isEqualTo("gate");
    }

    @Test
    void whoHasWaitedLongEnoughComputes() throws Exception {
        var impatient = new SharedComputations(Duration.ofMillis(5));
        var first = threads.submit(() -> impatient.share(KEY, OLD, this::computeAtTheGate));
        begun.await();

        assertThat(impatient.share(KEY, OLD, () -> computed("own")).answer())
                .asString()
                .isEqualTo("own");
        go.countDown();
        first.get();
    }

    @Test
    void aComputationThatFailsFailsForAllThatWaitAndForNobodyAfter() throws Exception {
        var first = threads.submit(() -> computations.share(KEY, OLD, () -> {
            computeAtTheGate();
            throw new IllegalStateException("away");
        }));
        begun.await();
        var second = waiting(() -> computations.share(KEY, OLD, this::computeAtTheGate));
        go.countDown();

        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("away");
        assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("away");
        assertThat(computations.share(KEY, OLD, () -> computed("later")).answer())
                .asString()
                .isEqualTo("later");
    }

    private Computed<byte[]> computeAtTheGate() {
        calls.incrementAndGet();
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return computed("gate");
    }

    private static Computed<byte[]> computed(String answer) {
        return new Computed<>(Digests.bytes(answer), Optional.empty());
    }

    /** Returns once the task waits for another's computation. */
    private <T> Future<T> waiting(Callable<T> task) {
        var thread = new Thread[1];
        var future = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            return task.call();
        });
        await().until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return future;
    }
}
