package dev.planner.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses identifiers strictly and orders them. */
public final class Ids {

    private static final int CANONICAL_LENGTH = 36;

    private Ids() {}

    /**
     * Reads a UUID in canonical form.
     *
     * @throws IllegalArgumentException if the text is anything else; {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}, signs,
     *     dashes in other places and the digits of every script
     */
    public static UUID uuid(String text) {
        var uuid = text.length() == CANONICAL_LENGTH ? parse(text) : null;
        if (uuid == null || !uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
    }

    private static @Nullable UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Orders ids like their texts, and like PostgreSQL does; {@link UUID#compareTo} compares signed halves. */
    public static int compare(UUID left, UUID right) {
        var high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
