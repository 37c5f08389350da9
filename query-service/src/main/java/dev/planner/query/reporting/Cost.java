package dev.planner.query.reporting;

import java.math.BigDecimal;

/**
 * Money by its accounting treatment, as decimal strings with two places.
 *
 * @param expense what capital leaves of the total
 */
record Cost(Amount total, Amount capital, Amount expense) {

    static final Cost ZERO = of(BigDecimal.ZERO, BigDecimal.ZERO);

    static Cost of(BigDecimal total, BigDecimal capital) {
        return new Cost(new Amount(total), new Amount(capital), new Amount(total.subtract(capital)));
    }

    Cost plus(Cost other) {
        return new Cost(total.plus(other.total), capital.plus(other.capital), expense.plus(other.expense));
    }
}
