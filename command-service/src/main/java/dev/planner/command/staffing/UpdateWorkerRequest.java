package dev.planner.command.staffing;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.WorkerTypeId;
import io.swagger.v3.oas.annotations.media.Schema;

/** The body that edits a worker; what it leaves out stays. */
record UpdateWorkerRequest(
        @Schema(description = "Fixed: may be given as it is")
        Patch<String> externalId,

        Patch<String> name,
        Patch<WorkerTypeId> workerTypeId) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    WorkerEdit edit() {
        var checks = new FieldChecks();
        var edit = new WorkerEdit(
                checks.requiredText("externalId", externalId, TextLimits.EXTERNAL_ID),
                checks.requiredText("name", name, TextLimits.NAME),
                checks.required("workerTypeId", workerTypeId));
        checks.throwIfAny();
        return edit;
    }
}
