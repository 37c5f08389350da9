package dev.planner.projector.stream;

import java.util.Arrays;
import java.util.Locale;

/** Why a record waits as a dead letter. */
enum Cause {
    /** The record is no event that this service understands. */
    UNDECODABLE,
    /** An event of the aggregate before this one is missing: it was lost, or has not come yet. */
    GAP,
    /** The event could not be folded or stored. */
    FAILED,
    /** An earlier event of the aggregate waits. */
    BEHIND;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cause of(String key) {
        return Arrays.stream(values())
                .filter(cause -> cause.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
