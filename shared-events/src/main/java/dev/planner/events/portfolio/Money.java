package dev.planner.events.portfolio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount with exactly two places, at most {@code 9999999999999.99} in size; in JSON a decimal string (domain reference, section 1). */
public record Money(BigDecimal amount) {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int PLACES = 2;
    private static final int INTEGER_DIGITS = 13;

    public Money {
        if (amount.precision() - amount.scale() > INTEGER_DIGITS) {
            throw new IllegalArgumentException("amount has more than 13 digits before the point");
        }
        try {
            amount = amount.setScale(PLACES, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("amount has more than two places", e);
        }
    }

    @JsonCreator
    public static Money of(String text) {
        return new Money(new BigDecimal(text));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
