package dev.planner.events;

import java.util.UUID;

/** Parses identifiers strictly and orders them. */
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

    /** Orders ids like their texts, and like PostgreSQL does; {@link UUID#compareTo} compares signed halves. */
    public static int compare(UUID left, UUID right) {
        var high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
