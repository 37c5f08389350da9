package dev.planner.query.variance;

import dev.planner.events.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One worker-day held against its plan (domain reference, section 11). Allocations, in percent of the day, and costs are decimal strings with
 * two places, percentages of variance with four.
 *
 * @param varianceType null if nothing differs
 * @param workerName as it is now, whatever it was when the actual was recorded
 * @param allocationVariance actual − forecast
 * @param allocationVariancePercentage of the forecast; null if nothing was planned
 * @param forecastCost of the plan row; null if there is no rate to price it by, and then all that follows from it
 * @param costVariance actual − forecast
 * @param costVariancePercentage of the forecast; null if that is 0.00
 */
public record VarianceRecord(
        @Nullable VarianceType varianceType,
        ProjectId projectId,
        String externalWorkerId,
        String workerName,
        LocalDate date,
        String forecastAllocation,
        String actualAllocation,
        String allocationVariance,
        @Nullable String allocationVariancePercentage,
        @Nullable String forecastCost,
        String actualCost,
        @Nullable String costVariance,
        @Nullable String costVariancePercentage) {

    static VarianceRecord of(ProjectId project, WorkerDay day) {
        var allocation = day.allocation();
        var cost = day.cost();
        return new VarianceRecord(
                day.type().orElse(null),
                project,
                day.externalWorkerId(),
                day.workerName(),
                day.date(),
                known(allocation.forecast()),
                known(allocation.actual()),
                known(allocation.variance()),
                decimal(allocation.percentage()),
                decimal(cost.forecast()),
                known(cost.actual()),
                decimal(cost.variance()),
                decimal(cost.percentage()));
    }

    /** Only costs can be unknown, and only those of the plan. */
    private static String known(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number).toPlainString();
    }

    private static @Nullable String decimal(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
