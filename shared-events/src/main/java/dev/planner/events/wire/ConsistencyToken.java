package dev.planner.events.wire;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An opaque "at least this fresh" marker: the aggregates that a command wrote, each with the sequence number of its last event. A command
 * that wrote more than {@link #MAX_AGGREGATES} is marked by an instant instead, which a reader compares with the watermark.
 *
 * @param sequences by aggregate id, which is unique across kinds of aggregates
 * @param instant everything committed before it is asked for, by the clock of the write database; absent if the sequences say it all
 */
public record ConsistencyToken(
        Map<String, Long> sequences, @Nullable Instant instant) {

    public static final ConsistencyToken NONE = new ConsistencyToken(Map.of(), null);

    /** Keeps a token well below the usual 8 KiB limit for all HTTP headers. */
    public static final int MAX_AGGREGATES = 24;

    static final int MAX_LENGTH = 4096;

    private static final String VERSION = "1";
    private static final int PARTS = 3;

    public ConsistencyToken {
        sequences = Map.copyOf(sequences);
    }

    public static ConsistencyToken of(Map<String, Long> sequences) {
        return new ConsistencyToken(sequences, null);
    }

    public static ConsistencyToken of(Instant instant) {
        return new ConsistencyToken(Map.of(), instant);
    }

    /** At least as fresh as both. */
    public ConsistencyToken and(ConsistencyToken other) {
        var merged = new TreeMap<>(sequences);
        other.sequences.forEach((id, sequence) -> merged.merge(id, sequence, Math::max));
        return new ConsistencyToken(merged, later(instant, other.instant));
    }

    /** The sequence number that a reader of this aggregate must have seen, −1 if the token does not name it. */
    public long sequenceOf(String aggregateId) {
        return sequences.getOrDefault(aggregateId, -1L);
    }

    public String encode() {
        var aggregates = new TreeMap<>(sequences)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "@" + entry.getValue())
                        .collect(Collectors.joining(","));
        var moment = Optional.ofNullable(instant).map(Instant::toString).orElse("");
        var text = VERSION + "|" + moment + "|" + aggregates;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws IllegalArgumentException if the text is no token of ours */
    public static ConsistencyToken decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("consistency token is too long");
        }
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("consistency token is malformed");
        }
        return new ConsistencyToken(sequences(parts[2]), instant(parts[1]));
    }

    private static Map<String, Long> sequences(String text) {
        var sequences = new TreeMap<String, Long>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            var at = part.lastIndexOf('@');
            if (at < 1) {
                throw new IllegalArgumentException("consistency token is malformed");
            }
            sequences.merge(part.substring(0, at), Long.parseLong(part.substring(at + 1)), Math::max);
        }
        return sequences;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("consistency token is malformed", e);
        }
    }

    private static @Nullable Instant later(@Nullable Instant left, @Nullable Instant right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.isAfter(right) ? left : right;
    }
}
