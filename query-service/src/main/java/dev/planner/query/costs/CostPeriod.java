package dev.planner.query.costs;

import dev.planner.events.portfolio.Dates;
import java.time.LocalDate;

/**
 * What was spent in one period; money as decimal strings with two places.
 *
 * @param periodEnd the last day, which belongs to it
 * @param cumulativeTotal from the first day of the window to the end of the period, as are the others
 */
record CostPeriod(
        LocalDate periodStart,
        LocalDate periodEnd,
        String totalCost,
        String capitalCost,
        String expenseCost,
        long actualsCount,
        String cumulativeTotal,
        String cumulativeCapital,
        String cumulativeExpense) {

    static CostPeriod of(Dates period, ActualSums sums, ActualSums cumulative) {
        return new CostPeriod(
                period.start(),
                period.end(),
                sums.cost().toPlainString(),
                sums.capital().toPlainString(),
                sums.expense().toPlainString(),
                sums.count(),
                cumulative.cost().toPlainString(),
                cumulative.capital().toPlainString(),
                cumulative.expense().toPlainString());
    }
}
