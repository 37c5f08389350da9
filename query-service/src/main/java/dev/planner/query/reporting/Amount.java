package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A sum of money with exactly two places; unlike a single amount it knows no upper limit. In JSON a decimal string. */
record Amount(BigDecimal value) implements Comparable<Amount> {

    static final Amount ZERO = new Amount(BigDecimal.ZERO);

    private static final int PLACES = 2;

    /** @throws ArithmeticException if there are more than two places: sums add what is rounded already */
    Amount {
        value = value.setScale(PLACES, RoundingMode.UNNECESSARY);
    }

    Amount plus(Amount other) {
        return new Amount(value.add(other.value));
    }

    Amount minus(Amount other) {
        return new Amount(value.subtract(other.value));
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    boolean isMoreThan(Amount other) {
        return compareTo(other) > 0;
    }

    /** Compared on exact values, before any rounding. */
    boolean isMoreThan(BigDecimal factor, Amount other) {
        return value.compareTo(other.value.multiply(factor)) > 0;
    }

    /** Compared on exact values, before any rounding. */
    boolean isAtLeast(BigDecimal factor, Amount other) {
        return value.compareTo(other.value.multiply(factor)) >= 0;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
