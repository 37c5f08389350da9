package dev.planner.events.plan;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;

/**
 * What happens to plan rows. Emitted by the aggregate {@code ResourceCalendar} of the command service: one resource in one calendar month. A
 * command about several months leads to one event in each, so an event names at most 31 days, as a range.
 */
public sealed interface PlanEvent extends PlannerEvent {

    ResourceId resourceId();

    ProjectId projectId();

    /** The first day; in the same month as the last. */
    LocalDate from();

    LocalDate to();

    default Dates days() {
        return new Dates(from(), to());
    }

    default ResourceCalendarId calendarId() {
        return ResourceCalendarId.of(resourceId(), from());
    }

    @Override
    default String aggregateId() {
        return calendarId().toString();
    }

    /**
     * On every day of the range the resource has a row on the project with these percentages: rows that were missing came into being, others
     * changed or stayed as they were. At least the rows of the first and the last day are new or changed.
     */
    @EventType("planner.plan.rows-set")
    record PlanRowsSet(
            ResourceId resourceId,
            ProjectId projectId,
            LocalDate from,
            LocalDate to,
            Percentage allocationPercentage,
            Percentage capitalPercentage,
            Percentage expensePercentage)
            implements PlanEvent {

        public PlanRowsSet(ResourceId resourceId, ProjectId projectId, Dates days, Allocation allocation) {
            this(
                    resourceId,
                    projectId,
                    days.start(),
                    days.end(),
                    allocation.allocationPercentage(),
                    allocation.capitalPercentage(),
                    allocation.expensePercentage());
        }

        public Allocation allocation() {
            return new Allocation(allocationPercentage, capitalPercentage, expensePercentage);
        }
    }

    /** The rows that the resource had on the project in the range are gone; the first and the last day had one, others perhaps not. */
    @EventType("planner.plan.rows-removed")
    record PlanRowsRemoved(ResourceId resourceId, ProjectId projectId, LocalDate from, LocalDate to)
            implements PlanEvent {

        public PlanRowsRemoved(ResourceId resourceId, ProjectId projectId, Dates days) {
            this(resourceId, projectId, days.start(), days.end());
        }
    }
}
