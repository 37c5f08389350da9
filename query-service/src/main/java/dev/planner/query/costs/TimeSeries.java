package dev.planner.query.costs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.Dates;
import dev.planner.query.tabular.Table;
import dev.planner.query.tabular.Tabular;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was spent over time; money as decimal strings with two places.
 *
 * @param periods in order, without gaps; those in which nothing was done are there
 * @param budget absent for a reader without view_budget
 */
@JsonInclude(Include.NON_NULL)
record TimeSeries(List<CostPeriod> periods, @Nullable Budget budget, Summary summary) implements Tabular {

    private static final int RATIO_PLACES = 4;

    /** The sum of all phase budgets, whatever the window. */
    record Budget(String total) {}

    /**
     * Of the whole window.
     *
     * @param budgetUtilizationPercentage of the budget, with four places; 0.0000 if the budget is 0.00, absent where it is
     */
    @JsonInclude(Include.NON_NULL)
    record Summary(
            String totalActual,
            String totalCapital,
            String totalExpense,
            @Nullable String budgetUtilizationPercentage) {}

    /** @param sums by the first days of periods */
    static TimeSeries of(List<Dates> periods, Map<LocalDate, ActualSums> sums, @Nullable BigDecimal budget) {
        var shown = new ArrayList<CostPeriod>(periods.size());
        var cumulative = ActualSums.NONE;
        for (Dates period : periods) {
            var spent = sums.getOrDefault(period.start(), ActualSums.NONE);
            cumulative = cumulative.plus(spent);
            shown.add(CostPeriod.of(period, spent, cumulative));
        }
        return new TimeSeries(
                shown, budget == null ? null : new Budget(budget.toPlainString()), summary(cumulative, budget));
    }

    @Override
    public Table table() {
        return Table.of(CostPeriod.class, periods);
    }

    private static Summary summary(ActualSums spent, @Nullable BigDecimal budget) {
        return new Summary(
                spent.cost().toPlainString(),
                spent.capital().toPlainString(),
                spent.expense().toPlainString(),
                budget == null ? null : utilization(spent.cost(), budget).toPlainString());
    }

    private static BigDecimal utilization(BigDecimal spent, BigDecimal budget) {
        return budget.signum() == 0
                ? BigDecimal.ZERO.setScale(RATIO_PLACES)
                : spent.movePointRight(2).divide(budget, RATIO_PLACES, RoundingMode.HALF_EVEN);
    }
}
