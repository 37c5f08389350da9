package dev.planner.command.staffing;

import dev.planner.command.staffing.WorkerTypeCommand.CreateWorkerType;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.WorkerTypeId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that creates a worker type. */
@Schema(requiredProperties = {"type", "description"})
record CreateWorkerTypeRequest(
        @Nullable WorkerTypeId id,
        @Nullable String type,
        @Nullable String description) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    CreateWorkerType command() {
        var checks = new FieldChecks();
        var command = new CreateWorkerType(
                id == null ? WorkerTypeId.random() : id,
                id != null,
                checks.requiredText("type", type, TextLimits.TYPE),
                checks.requiredText("description", description, TextLimits.DESCRIPTION));
        checks.throwIfAny();
        return command;
    }
}
