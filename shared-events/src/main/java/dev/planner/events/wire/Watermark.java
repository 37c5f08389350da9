package dev.planner.events.wire;

import java.time.Instant;
import java.util.Map;

/**
 * Everything committed before {@code instant} has been sent: a reader that has applied all topic partitions up to {@code offsets} is
 * complete up to {@code instant}.
 *
 * @param instant by the clock of the write database
 * @param offsets per topic and partition the last offset sent, −1 for an empty partition
 */
public record Watermark(Instant instant, Map<String, Map<Integer, Long>> offsets) {

    public byte[] toJson() {
        return EventCodec.mapper().writeValueAsBytes(this);
    }

    /** @throws tools.jackson.core.JacksonException if the bytes are no watermark */
    public static Watermark fromJson(byte[] json) {
        return EventCodec.mapper().readValue(json, Watermark.class);
    }
}
