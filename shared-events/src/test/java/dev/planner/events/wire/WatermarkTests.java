package dev.planner.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatermarkTests {

    private static final Watermark WATERMARK = new Watermark(
            Instant.parse("2026-01-15T09:30:00.200Z"),
            Map.of("planner.access.v1", Map.of(0, 17L, 1, -1L), "planner.portfolio.v1", Map.of(0, 4L)));

    @Test
    void theStoredSampleIsRead() {
        var stored = EventCodec.mapper().writeValueAsBytes(StoredShapes.json("/samples/watermark.json"));

        assertThat(Watermark.fromJson(stored)).isEqualTo(WATERMARK);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Watermark.fromJson(WATERMARK.toJson())).isEqualTo(WATERMARK);
    }
}
