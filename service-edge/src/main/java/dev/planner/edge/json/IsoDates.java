package dev.planner.edge.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates and instants in the one form in which they travel, within the years 1 to 9999 that every store can hold. */
public final class IsoDates {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");

    private IsoDates() {}

    /** @throws IllegalArgumentException if the text is no day written {@code yyyy-MM-dd} */
    public static LocalDate date(String text) {
        try {
            if (DATE.matcher(text).matches() && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date (yyyy-MM-dd)", e);
        }
        throw new IllegalArgumentException("not a date (yyyy-MM-dd)");
    }

    /** @throws IllegalArgumentException if the text is no instant of UTC written {@code yyyy-MM-ddTHH:mm:ss[.f]Z} */
    public static Instant instant(String text) {
        try {
            if (INSTANT.matcher(text).matches() && !text.startsWith("0000")) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant (yyyy-MM-ddTHH:mm:ssZ)", e);
        }
        throw new IllegalArgumentException("not an instant (yyyy-MM-ddTHH:mm:ssZ)");
    }
}
