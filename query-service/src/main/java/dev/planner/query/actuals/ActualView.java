package dev.planner.query.actuals;

import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.WorkerId;
import dev.planner.query.freshness.Versioned;
import dev.planner.query.portfolio.OnProject;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one worker really did on one project on one day; percentages and amounts are decimal strings with two places.
 *
 * @param workerName as it was when the actual was recorded
 * @param version of the timesheet: the actuals of the worker in the month share it
 */
record ActualView(
        ActualId id,
        ProjectId projectId,
        WorkerId workerId,
        String externalWorkerId,
        String workerName,
        LocalDate date,
        String allocationPercentage,
        String capitalPercentage,
        String expensePercentage,
        SplitSource splitSource,
        boolean unplanned,
        boolean outsideProjectDates,
        String actualCost,
        String capitalAmount,
        String expenseAmount,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned, OnProject {}
