package dev.planner.projector.actuals;

import dev.planner.events.actuals.Actual;
import dev.planner.events.staffing.WorkerId;
import java.time.Instant;
import java.util.UUID;

/** An actual with its worker and the times of its own first and last event. */
public record ActualRow(WorkerId workerId, Actual actual, Instant createdAt, Instant updatedAt) {

    UUID id() {
        return actual.id().value();
    }
}
