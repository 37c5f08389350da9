package dev.planner.command.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that puts a project into the archive or takes it back. */
@Schema(requiredProperties = {"archived"})
record ProjectStatusRequest(@Nullable Boolean archived) {

    /** @throws Refusal {@code VALIDATION_FAILED} if the body does not say */
    boolean isArchived() {
        var checks = new FieldChecks();
        var value = checks.required("archived", archived, false);
        checks.throwIfAny();
        return value;
    }
}
