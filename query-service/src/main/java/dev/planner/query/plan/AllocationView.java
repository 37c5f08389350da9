package dev.planner.query.plan;

import dev.planner.events.portfolio.Percentage;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a resource is allocated.
 *
 * @param days every day of the range, in order
 */
record AllocationView(ResourceId resourceId, List<Day> days) {

    /**
     * One day.
     *
     * @param totalPercentage over all projects
     * @param freePercentage what is left of 100.00
     * @param rows of the projects that the reader reaches, and no others; may be empty
     */
    record Day(LocalDate date, Percentage totalPercentage, Percentage freePercentage, List<AllocatedRow> rows) {}
}
