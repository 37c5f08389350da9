package dev.planner.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlyExpiryTests {

    private static final int READERS = 10_000;

    private final EarlyExpiry lastFifth = new EarlyExpiry(Duration.ofMinutes(10), 0.2);

    @Test
    void isNeverDueBeforeTheLastShareOfTheLife() {
        assertThat(chosen(lastFifth, Duration.ofMinutes(8))).isZero();
    }

    @Test
    void isTheMoreOftenDueTheNearerTheEnd() {
        var early = chosen(lastFifth, Duration.ofMinutes(8).plusSeconds(12));
        var late = chosen(lastFifth, Duration.ofMinutes(9).plusSeconds(48));

        assertThat(early).isPositive().isLessThan(READERS / 2);
        assertThat(late).isGreaterThan(READERS / 2).isLessThan(READERS);
    }

    @Test
    void isNeverDueWithoutAShare() {
        assertThat(chosen(new EarlyExpiry(Duration.ofMinutes(10), 0), Duration.ofMinutes(10)))
                .isZero();
    }

    private static long chosen(EarlyExpiry expiry, Duration age) {
        return IntStream.range(0, READERS)
                .filter(_ -> expiry.isDue(age.toNanos()))
                .count();
    }
}
