package dev.planner.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTests {

    private final Times hundred = Times.of(LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000));

    @Test
    void aQuantileIsATimeThatWasMeasured() {
        assertThat(hundred.millis(0.5)).isEqualTo(50);
        assertThat(hundred.millis(0.99)).isEqualTo(99);
        assertThat(hundred.millis(0.991)).isEqualTo(100);
        assertThat(hundred.millis(1)).isEqualTo(100);
    }

    @Test
    void aSingleTimeIsEveryQuantile() {
        var one = Times.of(LongStream.of(7_000_000));
        assertThat(one.millis(0)).isEqualTo(7);
        assertThat(one.millis(0.5)).isEqualTo(7);
        assertThat(one.millis(1)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredHasNoQuantiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> Times.of(LongStream.empty()));
    }

    @Test
    void aHistogramCountsEachTimeOnceAndLongerOnesAtItsEnd() {
        assertThat(hundred.histogram(50, 5)).containsExactly(9, 10, 10, 10, 61);
    }

    @Test
    void aDisturbedRoundDoesNotMoveTheMedian() {
        assertThat(Medians.of(List.of(2.0, 900.0, 1.0))).isEqualTo(2);
        assertThat(Medians.of(List.of(4.0, 1.0, 2.0, 900.0))).isEqualTo(3);
    }
}
