package dev.planner.command.eventstore;

import dev.planner.events.EventMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where an event comes from, as its metadata in the store; the relay reads it back. */
public final class Provenance {

    static final String[] KEYS = {"actor", "correlationId", "causationId", "traceparent"};

    private Provenance() {}

    /** To be put on the message of a command; every event that the command leads to gets the same. */
    public static Map<String, String> of(EventMetadata metadata) {
        var entries = new HashMap<>(Map.of(
                "actor", metadata.actor(),
                "correlationId", metadata.correlationId(),
                "causationId", metadata.causationId()));
        Optional.ofNullable(metadata.traceparent()).ifPresent(value -> entries.put("traceparent", value));
        return entries;
    }
}
