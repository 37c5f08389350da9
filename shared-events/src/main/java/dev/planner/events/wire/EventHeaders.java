package dev.planner.events.wire;

import dev.planner.events.EventMetadata;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The CloudEvents 1.0 attributes of an event as Kafka headers (binary mode). */
public record EventHeaders(
        String type, String subject, long sequence, long position, Instant time, EventMetadata metadata) {

    public static final String SOURCE = "/planner/command-service";

    private static final String SPEC_VERSION = "1.0";

    /** Header names and values, in a fixed order, of an event that the command service has stored. */
    public Map<String, String> toMap() {
        return toMap(SOURCE);
    }

    /** @param source the service that emits the event, as a path */
    public Map<String, String> toMap(String source) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", SPEC_VERSION);
        headers.put("ce_id", subject + ":" + sequence);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_position", Long.toString(position));
        headers.put("ce_actor", metadata.actor());
        headers.put("ce_correlationid", metadata.correlationId());
        headers.put("ce_causationid", metadata.causationId());
        Optional.ofNullable(metadata.traceparent()).ifPresent(value -> headers.put("ce_traceparent", value));
        headers.put("content-type", "application/json");
        return headers;
    }

    /** @throws IllegalArgumentException if an attribute is missing or malformed */
    public static EventHeaders of(Map<String, String> headers) {
        try {
            return new EventHeaders(
                    required(headers, "ce_type"),
                    required(headers, "ce_subject"),
                    Long.parseLong(required(headers, "ce_sequence")),
                    Long.parseLong(required(headers, "ce_position")),
                    EventTime.parse(required(headers, "ce_time")),
                    metadata(headers));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("ce_time is not an instant", e);
        }
    }

    private static EventMetadata metadata(Map<String, String> headers) {
        @Nullable String traceparent = headers.get("ce_traceparent");
        return new EventMetadata(
                required(headers, "ce_actor"),
                required(headers, "ce_correlationid"),
                required(headers, "ce_causationid"),
                traceparent);
    }

    private static String required(Map<String, String> headers, String name) {
        return Optional.ofNullable(headers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("header " + name + " is missing"));
    }
}
