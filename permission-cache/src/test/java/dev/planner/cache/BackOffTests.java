package dev.planner.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTests {

    private final BackOff backOff = new BackOff(Duration.ofMillis(50), Duration.ofMillis(150));

    @Test
    void delaysDoubleUpToTheLimit() {
        assertThat(backOff.next()).hasMillis(50);
        assertThat(backOff.next()).hasMillis(100);
        assertThat(backOff.next()).hasMillis(150);
        assertThat(backOff.next()).hasMillis(150);
    }

    @Test
    void aSuccessStartsOver() {
        backOff.next();
        backOff.next();
        backOff.reset();
        assertThat(backOff.next()).hasMillis(50);
    }
}
