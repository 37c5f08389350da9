package dev.planner.command.staffing;

import dev.planner.command.staffing.WorkerCommand.CreateWorker;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that creates a worker. */
@Schema(requiredProperties = {"externalId", "name", "workerTypeId"})
record CreateWorkerRequest(
        @Nullable WorkerId id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable WorkerTypeId workerTypeId) {

    private static final WorkerTypeId NO_WORKER_TYPE = new WorkerTypeId(new UUID(0, 0));

    /** @throws Refusal {@code VALIDATION_FAILED} */
    CreateWorker command() {
        var checks = new FieldChecks();
        var command = new CreateWorker(
                id == null ? WorkerId.random() : id,
                id != null,
                checks.requiredText("externalId", externalId, TextLimits.EXTERNAL_ID),
                checks.requiredText("name", name, TextLimits.NAME),
                checks.required("workerTypeId", workerTypeId, NO_WORKER_TYPE));
        checks.throwIfAny();
        return command;
    }
}
