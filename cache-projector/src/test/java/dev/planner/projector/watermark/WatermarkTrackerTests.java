package dev.planner.projector.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.wire.Watermark;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WatermarkTrackerTests {

    private static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");
    private static final TopicPartition FIRST = new TopicPartition("a", 0);
    private static final TopicPartition SECOND = new TopicPartition("a", 1);

    private final WatermarkTracker tracker = new WatermarkTracker(8);

    @Test
    void aWatermarkIsReachedWhenEveryPartitionIs() {
        tracker.add(watermark(NOON, 4, 9));
        assertThat(tracker.reach(Map.of(FIRST, 5L, SECOND, 9L))).isEmpty();
        assertThat(tracker.reach(Map.of(FIRST, 4L, SECOND, 10L))).isEmpty();
        assertThat(tracker.reach(Map.of(FIRST, 5L, SECOND, 10L))).contains(NOON);
        assertThat(tracker.hasOpen()).isFalse();
    }

    @Test
    void anEmptyPartitionIsReachedWithoutEverHavingBeenRead() {
        tracker.add(watermark(NOON, -1, -1));
        assertThat(tracker.reach(Map.of())).contains(NOON);
    }

    @Test
    void aPartitionThatWasNeverReadIsNotReached() {
        tracker.add(watermark(NOON, -1, 0));
        assertThat(tracker.reach(Map.of(FIRST, 100L))).isEmpty();
    }

    @Test
    void theNewestOfThoseReachedCounts() {
        tracker.add(watermark(NOON, 1, 1));
        tracker.add(watermark(NOON.plusSeconds(1), 2, 2));
        tracker.add(watermark(NOON.plusSeconds(2), 3, 3));
        assertThat(tracker.reach(Map.of(FIRST, 3L, SECOND, 4L))).contains(NOON.plusSeconds(1));
        assertThat(tracker.hasOpen()).isTrue();
    }

    @Test
    void oneThatIsNeverReachedDoesNotKeepBackLaterOnes() {
        tracker.add(watermark(NOON, 1_000_000, 1));
        tracker.add(watermark(NOON.plusSeconds(1), 2, 2));
        assertThat(tracker.reach(Map.of(FIRST, 3L, SECOND, 3L))).contains(NOON.plusSeconds(1));
        assertThat(tracker.hasOpen()).isFalse();
    }

    @Test
    void lagIsCountedByPartition() {
        tracker.add(watermark(NOON, 4, 9));
        tracker.add(watermark(NOON.plusSeconds(1), 6, 19));
        var positions = Map.of(FIRST, 7L, SECOND, 12L);
        tracker.reach(positions);
        assertThat(tracker.lags(positions))
                .containsEntry(FIRST, new PartitionLag(7, 0, NOON.plusSeconds(1)))
                .containsEntry(SECOND, new PartitionLag(12, 8, NOON));
    }

    @Test
    void whileTheTablesLagOldWatermarksAreThinnedOutAndTheNewestStays() {
        for (int i = 0; i < 100; i++) {
            tracker.add(watermark(NOON.plusSeconds(i), i, i));
        }
        assertThat(tracker.reach(Map.of(FIRST, 100L, SECOND, 99L))).isNotEmpty();
        assertThat(tracker.reach(Map.of(FIRST, 100L, SECOND, 100L))).contains(NOON.plusSeconds(99));
    }

    private static Watermark watermark(Instant instant, long first, long second) {
        return new Watermark(instant, Map.of("a", Map.of(0, first, 1, second)));
    }
}
