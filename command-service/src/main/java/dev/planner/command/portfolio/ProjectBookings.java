package dev.planner.command.portfolio;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;

/**
 * One kind of bookings on projects. Asked by who has claimed the project; whoever books holds it, so that the answer is final until the end of
 * the transaction.
 */
public interface ProjectBookings {

    /** Whether there is any on the project. */
    boolean existOn(ProjectId project);

    /** The first and the last booked day that lies in the project's dates of before and not in those of after; empty if none does. */
    Optional<Dates> leftOutside(ProjectId project, Dates before, Dates after);
}
