package dev.planner.query.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which projects a list shows: archived ones appear only when asked for (domain reference, section 5.5). */
public enum Archived {
    FALSE,
    TRUE,
    ANY;

    /** The condition on a column that says whether the project is archived. */
    public Condition on(String column) {
        return switch (this) {
            case FALSE -> Condition.of("not " + column);
            case TRUE -> Condition.of(column);
            case ANY -> Condition.ALWAYS;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Archived::key).toList();
    }

    /** @throws IllegalArgumentException if it is none of the keys */
    static Archived of(String key) {
        return Arrays.stream(values())
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + String.join(", ", keys())));
    }
}
