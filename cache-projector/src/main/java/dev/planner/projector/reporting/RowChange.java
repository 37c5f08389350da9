package dev.planner.projector.reporting;

import dev.planner.events.actuals.Actual;
import dev.planner.events.plan.Allocation;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that has become another one in a transaction. What it was or is is null if it was or is not there. */
sealed interface RowChange {

    ProjectId projectId();

    LocalDate day();

    @Nullable
    Object before();

    @Nullable
    Object after();

    default Span.Key month() {
        return new Span.Key(projectId(), YearMonth.from(day()));
    }

    default boolean isNothing() {
        return Objects.equals(before(), after());
    }

    default boolean isRemoval() {
        return after() == null;
    }

    record OfPlan(
            ProjectId projectId,
            LocalDate day,
            ResourceId resourceId,
            @Nullable Allocation before,
            @Nullable Allocation after)
            implements RowChange {

        /** Both, one after the other. */
        OfPlan then(OfPlan next) {
            return new OfPlan(projectId, day, resourceId, before, next.after);
        }
    }

    /** A worker has one actual at most on a project and day. */
    record OfActual(
            ProjectId projectId,
            LocalDate day,
            WorkerId workerId,
            @Nullable Actual before,
            @Nullable Actual after) implements RowChange {

        /** Both, one after the other. */
        OfActual then(OfActual next) {
            return new OfActual(projectId, day, workerId, before, next.after);
        }
    }
}
