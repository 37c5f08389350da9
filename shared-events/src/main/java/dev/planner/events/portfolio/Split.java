package dev.planner.events.portfolio;

import java.math.BigDecimal;

/**
 * How a cost is divided between the two accounting treatments (domain reference, sections 8 and 9).
 *
 * @param expensePercentage what the capital share leaves of 100.00
 */
public record Split(Percentage capitalPercentage, Percentage expensePercentage) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Half and half, where nothing else is known. */
    public static final Split EVEN = new Split(Percentage.of("50"), Percentage.of("50"));

    public Split {
        if (!isWhole(capitalPercentage, expensePercentage)) {
            throw new IllegalArgumentException("the shares do not add up to 100.00");
        }
    }

    /** The expense share is what is left. */
    public static Split ofCapital(Percentage capital) {
        return new Split(capital, Percentage.HUNDRED.minus(capital));
    }

    /** Whether the shares add up to exactly 100.00, so that they are a split. */
    public static boolean isWhole(Percentage capital, Percentage expense) {
        return capital.value().add(expense.value()).compareTo(WHOLE) == 0;
    }
}
