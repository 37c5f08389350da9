package dev.planner.events.plan;

import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;

/**
 * The cap of one day (domain reference, section 8): what a resource would be allocated if a project had the requested percentage.
 *
 * @param existing the sum over all other projects; the row that is set counts with its new value only
 * @param total existing and requested
 * @param excess what the total is over 100.00; 0.00 if it is not
 */
public record AllocationCap(
        ResourceId resourceId,
        LocalDate day,
        Percentage existing,
        Percentage requested,
        Percentage total,
        Percentage excess) {

    public static AllocationCap of(ResourceCalendar calendar, ProjectId project, LocalDate day, Percentage requested) {
        return of(calendar.id().resourceId(), day, calendar.allocatedElsewhere(project, day), requested);
    }

    public static AllocationCap of(ResourceId resource, LocalDate day, Percentage existing, Percentage requested) {
        var total = existing.plus(requested);
        return new AllocationCap(resource, day, existing, requested, total, total.minus(Percentage.HUNDRED));
    }

    /** Whether the day would be allocated beyond 100.00. */
    public boolean exceedsDay() {
        return excess.isMoreThan(Percentage.ZERO);
    }
}
