package dev.planner.events.imports;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A file was stored, all of its rows in one step. Emitted by the command service in the transaction of the events of what was stored, which
 * have the same correlation and causation. Each event is a stream of its own with the sequence number 0.
 */
public sealed interface ImportEvent extends PlannerEvent {

    ImportId importId();

    /** How many rows the file had, 1 or more. */
    int rows();

    /** The project that all rows name; absent if they name several. */
    @Nullable
    ProjectId projectId();

    @Override
    default String aggregateId() {
        return importId().toString();
    }

    /** Every row of the file became an actual. */
    @EventType("planner.actuals.actuals-imported")
    record ActualsImported(
            ImportId importId, int rows, @Nullable ProjectId projectId) implements ImportEvent {}

    /** Every row of the file became a plan row. */
    @EventType("planner.plan.rows-imported")
    record PlanRowsImported(
            ImportId importId, int rows, @Nullable ProjectId projectId) implements ImportEvent {}
}
