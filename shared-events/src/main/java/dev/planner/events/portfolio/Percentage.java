package dev.planner.events.portfolio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A share of a day or of a cost, with exactly two places, from 0.00 to 999.99; in JSON a decimal string (domain reference, section 1). */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);
    public static final Percentage HUNDRED = new Percentage(BigDecimal.valueOf(100));

    private static final int PLACES = 2;
    private static final int INTEGER_DIGITS = 3;
    private static final int MAX_LENGTH = 64;

    public Percentage {
        value = twoPlaces(value);
    }

    @JsonCreator
    public static Percentage of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("percentage is too long");
        }
        return new Percentage(new BigDecimal(text));
    }

    /** @throws IllegalArgumentException if the sum is 1000.00 or more */
    public Percentage plus(Percentage other) {
        return new Percentage(value.add(other.value));
    }

    /** What is left; 0.00 if the other is the greater one. */
    public Percentage minus(Percentage other) {
        return compareTo(other) > 0 ? new Percentage(value.subtract(other.value)) : ZERO;
    }

    public boolean isMoreThan(Percentage other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }

    /** Never rescales before the bounds are known to hold: an exponent of a billion would be written out digit by digit. */
    private static BigDecimal twoPlaces(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(PLACES);
        }
        if (value.signum() < 0 || (long) value.precision() - value.scale() > INTEGER_DIGITS) {
            throw new IllegalArgumentException("percentage is not from 0 to 999.99");
        }
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() > PLACES) {
            throw new IllegalArgumentException("percentage has more than two places");
        }
        return stripped.setScale(PLACES);
    }
}
