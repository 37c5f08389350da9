package dev.planner.command.portfolio;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;

/** What is booked keeps its project (domain reference, section 3). */
final class BookingPolicy {

    private final List<ProjectBookings> kinds;

    BookingPolicy(List<ProjectBookings> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** @throws Refusal {@code PROJECT_HAS_BOOKINGS} */
    void requireNone(ProjectId project) {
        if (kinds.stream().anyMatch(bookings -> bookings.existOn(project))) {
            throw Refusal.of(
                            ErrorCode.PROJECT_HAS_BOOKINGS,
                            "A project with plan rows or actuals cannot be deleted: archive it.")
                    .with("projectId", project);
        }
    }

    /** @throws Refusal {@code PROJECT_DATES_IN_USE} if something that is booked would be left outside */
    void requireStillInside(ProjectId project, Dates before, Dates after) {
        kinds.stream()
                .flatMap(bookings -> bookings.leftOutside(project, before, after).stream())
                .reduce((left, right) -> left.around(right))
                .ifPresent(outside -> {
                    throw Refusal.of(
                                    ErrorCode.PROJECT_DATES_IN_USE,
                                    "Plan rows or actuals would lie outside the new dates.")
                            .with("projectId", project)
                            .with("firstDay", outside.start())
                            .with("lastDay", outside.end());
                });
    }
}
