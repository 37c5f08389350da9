package dev.planner.events.actuals;

import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import java.time.LocalDate;

/**
 * What one worker really did on one project on one day.
 *
 * @param externalWorkerId by which people know the worker
 * @param workerName as it was when the actual was recorded
 * @param allocationPercentage of the day
 * @param unplanned whether the worker had no plan row on that project and day when the actual was recorded
 * @param outsideProjectDates whether the day lay outside the project when the actual was recorded
 */
public record Actual(
        ActualId id,
        ProjectId projectId,
        String externalWorkerId,
        String workerName,
        LocalDate date,
        Percentage allocationPercentage,
        Split split,
        SplitSource splitSource,
        boolean unplanned,
        boolean outsideProjectDates,
        ActualCost cost) {

    Actual with(Percentage allocation, ActualCost newCost) {
        return new Actual(
                id,
                projectId,
                externalWorkerId,
                workerName,
                date,
                allocation,
                split,
                splitSource,
                unplanned,
                outsideProjectDates,
                newCost);
    }
}
