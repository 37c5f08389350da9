package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RelaySignalTests {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final RelaySignal signal = new RelaySignal();

    @Test
    void aSignalBeforeTheWaitIsNotLost() {
        signal.wake();

        assertThat(signal.await(FOR_EVER)).isTrue();
    }

    @Test
    void manySignalsBecomeOne() {
        signal.wake();
        signal.wake();

        assertThat(signal.await(FOR_EVER)).isTrue();
        assertThat(signal.await(Duration.ZERO)).isFalse();
    }

    @Test
    void aSignalEndsTheWait() throws InterruptedException {
        var answer = new AtomicReference<Boolean>();
        var waiter = Thread.ofPlatform().start(() -> answer.set(signal.await(FOR_EVER)));
        await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);

        signal.wake();

        waiter.join();
        assertThat(answer).hasValue(true);
    }
}
