package dev.planner.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.benchmarks.report.Percentiles;
import dev.planner.benchmarks.report.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {

    private static final Latencies FOUND =
            new Latencies(Map.of("list", List.of(millis(1, 2, 3), millis(7, 8, 90), millis(4, 5, 6))));

    @Test
    void aRoundThatWasDisturbedDoesNotMoveTheMedian() {
        assertThat(FOUND.millis("list", 0.5)).isEqualTo(5);
        assertThat(FOUND.millis("list", 0.99)).isEqualTo(6);
    }

    @Test
    void thereIsATimeForEveryQuantileThatIsPlotted() {
        assertThat(FOUND.percentiles("list")).hasSameSizeAs(Percentiles.QUANTILES);
    }

    @Test
    void whatWasNotAskedForHasNoTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> FOUND.millis("report", 0.5));
    }

    private static Times millis(long... millis) {
        return Times.of(LongStream.of(millis).map(each -> each * 1_000_000));
    }
}
