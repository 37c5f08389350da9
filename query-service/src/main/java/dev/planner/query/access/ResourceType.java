package dev.planner.query.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What clients call the kinds of resources. */
enum ResourceType {
    SYSTEM,
    PROGRAM,
    PROJECT;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
