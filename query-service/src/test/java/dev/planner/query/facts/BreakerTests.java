package dev.planner.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTests {

    private final ManualTicker time = new ManualTicker();
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(2), time);

    @Test
    void staysClosedWhileFailuresAreNotInARow() {
        fail(2);
        breaker.succeeded();
        fail(2);

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void opensAfterSeveralFailuresInARow() {
        fail(3);

        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void letsOneTryAfterThePause() {
        fail(3);
        time.pass(Duration.ofSeconds(2));

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void closesWhenTheTrySucceeds() {
        fail(3);
        time.pass(Duration.ofSeconds(2));
        breaker.permits();
        breaker.succeeded();

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void pausesAgainWhenTheTryFails() {
        fail(3);
        time.pass(Duration.ofSeconds(2));
        breaker.permits();
        fail(1);

        time.pass(Duration.ofMillis(1999));
        assertThat(breaker.permits()).isFalse();
        time.pass(Duration.ofMillis(1));
        assertThat(breaker.permits()).isTrue();
    }

    /** Whoever tries may die of it; the next pause must end all the same. */
    @Test
    void aTryWithoutOutcomeBlocksNobodyForEver() {
        fail(3);
        time.pass(Duration.ofSeconds(2));
        breaker.permits();
        time.pass(Duration.ofSeconds(2));

        assertThat(breaker.permits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
