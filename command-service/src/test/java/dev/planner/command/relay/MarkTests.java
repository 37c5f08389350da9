package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTests {

    private final Mark mark = new Mark(Instant.EPOCH, 10);

    @Test
    void isReachedWhenNothingIsUnsent() {
        assertThat(mark.isReached(List.of())).isTrue();
    }

    @Test
    void isNotReachedWhileWhatWasVisibleIsUnsent() {
        assertThat(mark.isReached(List.of(at(10), at(11)))).isFalse();
    }

    @Test
    void isReachedAlthoughLaterCommitsNeverCease() {
        assertThat(mark.isReached(List.of(at(11), at(12)))).isTrue();
    }

    @Test
    void isReachedAtOnceIfTheOutboxWasEmpty() {
        assertThat(new Mark(Instant.EPOCH, -1).isReached(List.of(at(1)))).isTrue();
    }

    private static OutboxEvent at(long position) {
        return new OutboxEvent(position, "a", 0, "t", "1", Instant.EPOCH, new byte[0], new byte[0]);
    }
}
