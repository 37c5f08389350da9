package dev.planner.events;

import java.util.UUID;

/** Parses identifiers strictly. */
public final class Ids {

    private static final int CANONICAL_LENGTH = 36;

    private Ids() {}

    /**
     * Reads a UUID in canonical form.
     *
     * @throws IllegalArgumentException if the text is anything else; {@link UUID#fromString} alone takes {@code 1-1-1-1-1}
     */
    public static UUID uuid(String text) {
        if (text.length() != CANONICAL_LENGTH) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }
}
