package dev.planner.edge.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class CorrelationTests {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void whatIsWellFormedIsTakenOver() {
        assertThat(Correlation.from("walk-1", TRACEPARENT)).isEqualTo(new Correlation("walk-1", TRACEPARENT));
    }

    @Test
    void anIdOfMoreThan64CharactersIsReplaced() {
        assertThat(Correlation.from("x".repeat(64), null).id()).hasSize(64);
        assertThat(Correlation.from("x".repeat(65), null).id()).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", TRACEPARENT + "-x"})
    void aMalformedTraceparentIsDropped(String traceparent) {
        assertThat(Correlation.from("walk-1", traceparent).traceparent()).isNull();
    }

    @Test
    void spansNestAndLeaveNothingBehind() {
        try (var _ = Correlation.from("outer", null).open()) {
            try (var _ = Correlation.from("inner", null).open()) {
                assertThat(Correlation.current().id()).isEqualTo("inner");
                assertThat(MDC.get(Correlation.MDC_KEY)).isEqualTo("inner");
            }
            assertThat(Correlation.current().id()).isEqualTo("outer");
            assertThat(MDC.get(Correlation.MDC_KEY)).isEqualTo("outer");
        }
        assertThat(MDC.get(Correlation.MDC_KEY)).isNull();
        assertThat(Correlation.current()).isNotEqualTo(Correlation.current());
    }
}
