package dev.planner.command.staffing;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;

/** The body that edits a worker type; what it leaves out stays. */
record UpdateWorkerTypeRequest(Patch<String> type, Patch<String> description) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    WorkerTypeEdit edit() {
        var checks = new FieldChecks();
        var edit = new WorkerTypeEdit(
                checks.requiredText("type", type, TextLimits.TYPE),
                checks.requiredText("description", description, TextLimits.DESCRIPTION));
        checks.throwIfAny();
        return edit;
    }
}
