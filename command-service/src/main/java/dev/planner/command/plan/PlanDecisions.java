package dev.planner.command.plan;

import dev.planner.command.execution.Outcome;
import dev.planner.command.plan.CalendarCommand.RemoveRows;
import dev.planner.command.plan.CalendarCommand.SetRows;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.plan.AllocationCap;
import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.plan.PlanRow;
import dev.planner.events.plan.ResourceCalendar;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.List;

/** What may happen to plan rows (domain reference, section 8). */
final class PlanDecisions {

    private PlanDecisions() {}

    /**
     * Sets the rows; nothing happens if all are as asked, or if a day would be allocated beyond the cap.
     *
     * @return answering a {@link MonthResult}
     */
    static Outcome set(ResourceCalendar calendar, SetRows command) {
        var percentage = command.allocation().allocationPercentage();
        var exceeded = command.days().stream()
                .map(day -> AllocationCap.of(calendar, command.projectId(), day, percentage))
                .filter(AllocationCap::exceedsDay)
                .toList();
        var touched = command.days().stream()
                .filter(day -> !isAsAsked(calendar, command, day))
                .toList();
        if (!exceeded.isEmpty() || touched.isEmpty()) {
            return Outcome.unchanged().answering(new MonthResult(0, 0, exceeded));
        }
        var changed = touched.stream()
                .filter(day -> calendar.row(command.projectId(), day).isPresent())
                .count();
        return Outcome.of(new PlanRowsSet(
                        command.calendarId().resourceId(), command.projectId(), span(touched), command.allocation()))
                .answering(new MonthResult((int) (touched.size() - changed), (int) changed, List.of()));
    }

    /** Removes the rows that are there; nothing happens if there is none. */
    static Outcome remove(ResourceCalendar calendar, RemoveRows command) {
        var rows = calendar.rows(command.projectId(), command.days()).stream()
                .map(PlanRow::date)
                .toList();
        return rows.isEmpty()
                ? Outcome.unchanged()
                : Outcome.of(new PlanRowsRemoved(command.calendarId().resourceId(), command.projectId(), span(rows)));
    }

    /** @throws Refusal {@code DAY_OUTSIDE_PROJECT} with all days that lie outside */
    static void requireInside(ProjectId project, Dates projectDates, Dates days) {
        var outside = days.stream().filter(day -> !projectDates.contains(day)).toList();
        if (!outside.isEmpty()) {
            throw Refusal.of(ErrorCode.DAY_OUTSIDE_PROJECT, "Plan rows lie within the dates of their project.")
                    .with("projectId", project)
                    .with("startDate", projectDates.start())
                    .with("endDate", projectDates.end())
                    .with("days", outside);
        }
    }

    /** @throws Refusal {@code ALLOCATION_EXCEEDED} if there is any day, with all of them */
    static void requireNoneExceeded(List<AllocationCap> exceeded) {
        if (!exceeded.isEmpty()) {
            throw Refusal.of(
                            ErrorCode.ALLOCATION_EXCEEDED,
                            "The resource would be allocated more than 100.00 percent: ask for less, or free it elsewhere.")
                    .with("days", exceeded);
        }
    }

    private static boolean isAsAsked(ResourceCalendar calendar, SetRows command, LocalDate day) {
        return calendar.row(command.projectId(), day)
                .filter(row -> row.allocation().equals(command.allocation()))
                .isPresent();
    }

    private static Dates span(List<LocalDate> days) {
        return new Dates(days.getFirst(), days.getLast());
    }
}
