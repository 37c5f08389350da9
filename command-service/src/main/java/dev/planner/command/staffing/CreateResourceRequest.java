package dev.planner.command.staffing;

import dev.planner.command.staffing.ResourceCommand.CreateResource;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.WorkerId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that creates a resource. */
@Schema(requiredProperties = {"resourceType"})
record CreateResourceRequest(
        @Nullable ResourceId id,

        @Schema(
                description =
                        "Required unless the resource is labour, which bears its worker's name whatever is given here")
        @Nullable
        String name,

        @Nullable ResourceType resourceType,

        @Schema(description = "Required if the resource is labour, and absent if it is not") @Nullable
        WorkerId workerId,

        @Nullable String description) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    CreateResource command() {
        var checks = new FieldChecks();
        var type = checks.required("resourceType", resourceType, ResourceType.LABOR);
        var draft = new ResourceDraft(
                type == ResourceType.LABOR
                        ? checks.optionalText("name", name, TextLimits.NAME)
                        : checks.requiredText("name", name, TextLimits.NAME),
                type,
                workerId,
                checks.optionalText("description", description, TextLimits.DESCRIPTION));
        checks.throwIfAny();
        return new CreateResource(id == null ? ResourceId.random() : id, id != null, draft);
    }
}
