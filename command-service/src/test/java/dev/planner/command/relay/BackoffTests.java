package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Backoff backoff = new Backoff(Duration.ofMillis(300), LONGEST);

    @Test
    void pausesDoubleUpToTheLongest() {
        var pauses =
                Stream.generate(() -> backoff.after(Duration.ZERO)).limit(4).map(Duration::toMillis);

        assertThat(pauses).containsExactly(300L, 600L, 1000L, 1000L);
    }

    @Test
    void pausesBeginAnewAfterALongTimeWithoutFailure() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);

        assertThat(backoff.after(LONGEST.plusMillis(1))).hasMillis(300);
        assertThat(backoff.after(LONGEST)).hasMillis(600);
    }
}
