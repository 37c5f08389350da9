package dev.planner.events.portfolio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A share from 0.00 to 100.00 percent with exactly two places; in JSON a decimal string (domain reference, section 1). */
public record Percentage(BigDecimal value) {

    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);
    public static final Percentage HUNDRED = new Percentage(new BigDecimal(100));

    private static final int PLACES = 2;
    private static final int MAX_LENGTH = 64;

    public Percentage {
        if (value.signum() < 0 || value.compareTo(new BigDecimal(100)) > 0) {
            throw new IllegalArgumentException("percentage is not from 0 to 100");
        }
        value = twoPlaces(value);
    }

    @JsonCreator
    public static Percentage of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("percentage is too long");
        }
        return new Percentage(new BigDecimal(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }

    /** Looks at the places before it rescales: an exponent of a billion would be written out digit by digit. */
    private static BigDecimal twoPlaces(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(PLACES);
        }
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() > PLACES) {
            throw new IllegalArgumentException("percentage has more than two places");
        }
        return stripped.setScale(PLACES);
    }
}
