package dev.planner.projector.notes;

import java.util.Locale;

/** Where facts are kept beside the tables. */
public enum Sink {
    /** The permission cache; all kinds of facts. */
    REDIS,
    /** The topic of access documents; users only. */
    STATE_TOPIC;

    /** The name in the table. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
