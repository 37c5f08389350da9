package dev.planner.command.plan;

import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;

/** The part of a plan command that concerns one month; given in its transaction, so nothing more is asked of its caller. */
sealed interface CalendarCommand extends PlannerCommand {

    ResourceCalendarId calendarId();

    ProjectId projectId();

    /** Within the month. */
    Dates days();

    @Override
    default String aggregateId() {
        return calendarId().toString();
    }

    @Override
    default List<Requirement> requirements() {
        return List.of();
    }

    @Override
    default Class<CalendarCommand> handledAs() {
        return CalendarCommand.class;
    }

    /** Gives every day a row with these percentages. */
    record SetRows(ResourceCalendarId calendarId, ProjectId projectId, Dates days, Allocation allocation)
            implements CalendarCommand {}

    /** Removes the rows that are there. */
    record RemoveRows(ResourceCalendarId calendarId, ProjectId projectId, Dates days) implements CalendarCommand {}
}
