package dev.planner.command.plan;

import dev.planner.command.imports.ImportConflict;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.util.List;

/** A day on which a resource would be allocated more than there is of it; all figures in percent, as decimal strings. */
record PlanConflict(
        ResourceId resourceId,
        LocalDate date,
        String existingPercentage,
        String newPercentage,
        String totalPercentage,
        String excessPercentage,
        List<Integer> rowNumbers)
        implements ImportConflict {}
