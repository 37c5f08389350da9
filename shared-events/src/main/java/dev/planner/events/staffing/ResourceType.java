package dev.planner.events.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of thing is planned. */
public enum ResourceType {
    /** Exactly one worker. */
    LABOR,
    /** Anything that is no worker. */
    NON_LABOR;

    /** The lower_snake key by which clients name it. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(ResourceType::key).toList();
    }

    /** @throws IllegalArgumentException if no resource type has this key */
    @JsonCreator
    public static ResourceType of(String key) {
        return Arrays.stream(values())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + String.join(", ", keys())));
    }
}
