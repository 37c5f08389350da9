package dev.planner.query.freshness;

import java.util.Locale;

/** Where an answer can come from, from the nearest to the most authoritative. */
public enum Tier {
    /** The memory of this process. */
    NEAR,
    REDIS,
    /** The read database. */
    TABLES;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name that clients see. */
    public String key() {
        return key;
    }

    Tier deeper(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
