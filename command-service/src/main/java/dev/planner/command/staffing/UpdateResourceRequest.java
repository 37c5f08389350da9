package dev.planner.command.staffing;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.WorkerId;
import io.swagger.v3.oas.annotations.media.Schema;

/** The body that edits a resource; what it leaves out stays. */
record UpdateResourceRequest(
        @Schema(description = "Fixed if the resource is labour, which follows its worker: may then be given as it is")
        Patch<String> name,

        @Schema(description = "Fixed: may be given as it is")
        Patch<ResourceType> resourceType,

        @Schema(description = "Fixed: may be given as it is")
        Patch<WorkerId> workerId,

        Patch<String> description) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    ResourceEdit edit() {
        var checks = new FieldChecks();
        var edit = new ResourceEdit(
                checks.requiredText("name", name, TextLimits.NAME),
                checks.required("resourceType", resourceType),
                workerId,
                checks.optionalText("description", description, TextLimits.DESCRIPTION));
        checks.throwIfAny();
        return edit;
    }
}
