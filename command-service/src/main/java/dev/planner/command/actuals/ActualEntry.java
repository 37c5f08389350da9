package dev.planner.command.actuals;

import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An actual as a client enters it, each field valid in itself; the cost is always derived.
 *
 * @param allocationPercentage of the day
 * @param split null if the client gives none
 */
record ActualEntry(
        ProjectId projectId,
        String externalWorkerId,
        String workerName,
        LocalDate date,
        Percentage allocationPercentage,
        @Nullable Split split) {}
