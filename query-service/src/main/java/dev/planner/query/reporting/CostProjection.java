package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.reporting.ProjectionTables.PlannedDay;
import dev.planner.query.tabular.Table;
import dev.planner.query.tabular.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of a window costs, day by day (domain reference, section 10).
 *
 * @param from the first day of the window
 * @param to the last day of the window
 * @param days those with plan rows, in order
 * @param unpricedDays what the costs leave out, by date and resource; may be empty
 * @param unpricedDaysTruncated true if there are more than are listed, else absent
 */
@JsonInclude(Include.NON_NULL)
record CostProjection(
        ProjectId projectId,
        LocalDate from,
        LocalDate to,
        List<Day> days,
        Summary summary,
        List<UnpricedDay> unpricedDays,
        @Nullable Boolean unpricedDaysTruncated)
        implements Tabular {

    /**
     * One day.
     *
     * @param assignmentsCount how many plan rows it has, those without a price included
     */
    record Day(LocalDate date, Amount totalCost, Amount capitalCost, Amount expenseCost, int assignmentsCount) {}

    /**
     * The sums over the days.
     *
     * @param daysCount how many days have plan rows
     */
    record Summary(Amount totalCost, Amount capitalCost, Amount expenseCost, int daysCount) {}

    static CostProjection of(ProjectId project, Dates window, List<PlannedDay> planned, UnpricedDays unpriced) {
        var sum = planned.stream().map(PlannedDay::cost).reduce(Cost.ZERO, Cost::plus);
        return new CostProjection(
                project,
                window.start(),
                window.end(),
                planned.stream().map(CostProjection::day).toList(),
                new Summary(sum.total(), sum.capital(), sum.expense(), planned.size()),
                unpriced.listed(),
                unpriced.truncated());
    }

    @Override
    public Table table() {
        return Table.of(Day.class, days);
    }

    private static Day day(PlannedDay planned) {
        var cost = planned.cost();
        return new Day(planned.date(), cost.total(), cost.capital(), cost.expense(), planned.rows());
    }
}
