package dev.planner.events.actuals;

import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.Split;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an actual costs.
 *
 * @param expense what the capital part leaves of the total
 */
public record ActualCost(Money total, Money capital, Money expense) {

    private static final int PLACES = 2;

    /**
     * The formula of the domain reference, section 9. The capital part is taken from the unrounded cost; the expense part takes the rounding
     * difference, so that the parts add up to the cent.
     *
     * @param rate per day
     * @param allocation of one day
     */
    public static ActualCost of(Money rate, Percentage allocation, Split split) {
        var exact = part(rate.amount(), allocation);
        var total = rounded(exact);
        var capital = rounded(part(exact, split.capitalPercentage()));
        return new ActualCost(new Money(total), new Money(capital), new Money(total.subtract(capital)));
    }

    private static BigDecimal part(BigDecimal amount, Percentage share) {
        return amount.multiply(share.value().movePointLeft(2));
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
