package dev.planner.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.planner.client.PlannerException.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTests {

    private final ManualTicker ticker = new ManualTicker();
    private final Gate gate =
            new Gate(Settings.with("breaker-failures=2", "breaker-pause=2s", "max-concurrent=1", "max-wait=0"), ticker);

    @Test
    void closesAfterFailuresInARowAndLetsOneTryAfterEachPause() {
        fail(Failure.TIMED_OUT);
        fail(Failure.UNREACHABLE);
        assertThat(gate.isClosed()).isTrue();
        assertThat(outcome()).isEqualTo(Failure.SUSPENDED);

        ticker.pass(Duration.ofSeconds(2));
        assertThat(fail(Failure.TIMED_OUT)).isEqualTo(Failure.TIMED_OUT);
        assertThat(outcome()).isEqualTo(Failure.SUSPENDED);

        ticker.pass(Duration.ofSeconds(2));
        assertThat(outcome()).isNull();
        assertThat(gate.isClosed()).isFalse();
    }

    @Test
    void anAnswerInBetweenKeepsItOpen() {
        fail(Failure.UNAVAILABLE);
        assertThat(outcome()).isNull();
        fail(Failure.UNAVAILABLE);

        assertThat(gate.isClosed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHENTICATED", "FORBIDDEN", "REFUSED", "LAGGING", "RATE_LIMITED", "TOO_OLD"})
    void aRefusalIsNoOutage(Failure refusal) {
        fail(refusal);
        fail(refusal);

        assertThat(gate.isClosed()).isFalse();
    }

    @Test
    void refusesMoreQuestionsAtATimeThanAllowed() {
        var second = gate.pass(this::outcome);

        assertThat(second).isEqualTo(Failure.OVERLOADED);
        assertThat(outcome()).isNull();
    }

    private Failure fail(Failure failure) {
        return failureOf(() -> gate.pass(() -> {
            throw new PlannerException(failure, "");
        }));
    }

    private Failure outcome() {
        return failureOf(() -> gate.pass(() -> true));
    }

    private static Failure failureOf(Runnable question) {
        var thrown = catchThrowableOfType(PlannerException.class, question::run);
        return thrown == null ? null : thrown.failure();
    }
}
