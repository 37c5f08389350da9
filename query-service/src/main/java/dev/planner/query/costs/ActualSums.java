package dev.planner.query.costs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Actuals, summed up.
 *
 * @param count of them
 * @param allocation the sum of their percentages, with two places
 * @param cost money with two places, as is capital
 * @param capital the part of the cost that is capital; the rest is expense
 */
record ActualSums(long count, BigDecimal allocation, BigDecimal cost, BigDecimal capital) {

    /** What {@link #of} reads, of a table that has these sums. */
    static final String COLUMNS =
            "sum(actuals_count) as actuals_count, sum(actual_allocation) as actual_allocation, sum(actual_cost) as actual_cost,"
                    + " sum(actual_capital) as actual_capital";

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    static final ActualSums NONE = new ActualSums(0, NOTHING, NOTHING, NOTHING);

    static ActualSums of(ResultSet row) throws SQLException {
        return new ActualSums(
                row.getLong("actuals_count"),
                row.getBigDecimal("actual_allocation"),
                row.getBigDecimal("actual_cost"),
                row.getBigDecimal("actual_capital"));
    }

    ActualSums plus(ActualSums other) {
        return new ActualSums(
                count + other.count,
                allocation.add(other.allocation),
                cost.add(other.cost),
                capital.add(other.capital));
    }

    BigDecimal expense() {
        return cost.subtract(capital);
    }
}
