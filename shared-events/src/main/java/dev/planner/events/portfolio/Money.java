package dev.planner.events.portfolio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** An amount with exactly two places, at most {@code 9999999999999.99} in size; in JSON a decimal string (domain reference, section 1). */
public record Money(BigDecimal amount) {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int PLACES = 2;
    private static final int INTEGER_DIGITS = 13;
    private static final int MAX_LENGTH = 64;

    public Money {
        amount = twoPlaces(amount);
    }

    @JsonCreator
    public static Money of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("amount is too long");
        }
        return new Money(new BigDecimal(text));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }

    /** Never rescales before the bounds are known to hold: an exponent of a billion would be written out digit by digit. */
    private static BigDecimal twoPlaces(BigDecimal amount) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO.setScale(PLACES);
        }
        if ((long) amount.precision() - amount.scale() > INTEGER_DIGITS) {
            throw new IllegalArgumentException("amount has more than 13 digits before the point");
        }
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > PLACES) {
            throw new IllegalArgumentException("amount has more than two places");
        }
        return stripped.setScale(PLACES);
    }
}
