package dev.planner.events.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the split of an actual comes from. */
public enum SplitSource {
    /** The plan row of that worker on that project and day. */
    PLAN,
    /** The entry itself. */
    EXPLICIT,
    /** Neither: half and half. */
    DEFAULT;

    /** The lower_snake key by which clients name it. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(SplitSource::key).toList();
    }

    /** @throws IllegalArgumentException if no source has this key */
    @JsonCreator
    public static SplitSource of(String key) {
        return Arrays.stream(values())
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + String.join(", ", keys())));
    }
}
