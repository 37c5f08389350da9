package dev.planner.benchmarks.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.benchmarks.backlog.Drain.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainTests {

    private static final long SECOND = 1_000_000_000;

    @Test
    void theStartOfTheProcessDoesNotCount() {
        var drain = new Drain(List.of(
                new Sample(0, 0),
                new Sample(9 * SECOND, 0),
                new Sample(10 * SECOND, 100),
                new Sample(12 * SECOND, 600),
                new Sample(14 * SECOND, 2_100)));
        assertThat(drain.rate()).isEqualTo(500);
    }

    @Test
    void theSecondHalfIsThatOfTheEvents() {
        var drain = new Drain(List.of(
                new Sample(0, 0),
                new Sample(10 * SECOND, 400),
                new Sample(20 * SECOND, 1_200),
                new Sample(21 * SECOND, 2_000)));
        assertThat(drain.rateOfSecondHalf()).isEqualTo(800);
    }
}
