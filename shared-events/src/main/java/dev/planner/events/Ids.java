package dev.planner.events;

import java.util.HexFormat;
import java.util.UUID;

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
        if (!isCanonical(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static boolean isCanonical(String text) {
        var canonical = text.length() == CANONICAL_LENGTH;
        for (int place = 0; canonical && place < CANONICAL_LENGTH; place++) {
            canonical = isCanonical(place, text.charAt(place));
        }
        return canonical;
    }

    private static boolean isCanonical(int place, char character) {
        return switch (place) {
            case 8, 13, 18, 23 -> character == '-';
            default -> HexFormat.isHexDigit(character);
        };
    }

    /** Orders ids like their texts, and like PostgreSQL does; {@link UUID#compareTo} compares signed halves. */
    public static int compare(UUID left, UUID right) {
        var high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
