package dev.planner.command.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Scope;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST …/scopes}. */
record ScopeRequest(
        @Nullable Type type,
        @Nullable UUID programId,
        @Nullable UUID projectId) {

    /** The types of scope by their keys. */
    enum Type {
        @JsonProperty("global")
        GLOBAL,
        @JsonProperty("program")
        PROGRAM,
        @JsonProperty("project")
        PROJECT
    }

    /** @throws Refusal VALIDATION_FAILED without a type; INVALID_SCOPE if the ids do not fit it (domain reference, section 5.1) */
    Scope scope() {
        var checks = new FieldChecks();
        var required = checks.required("type", type, Type.GLOBAL);
        checks.throwIfAny();
        return switch (required) {
            case GLOBAL -> fitting(programId == null && projectId == null, Scope.GLOBAL);
            case PROGRAM ->
                programId == null ? misfit() : fitting(projectId == null, Scope.program(new ProgramId(programId)));
            case PROJECT ->
                projectId == null ? misfit() : fitting(programId == null, Scope.project(new ProjectId(projectId)));
        };
    }

    private static Scope fitting(boolean fits, Scope scope) {
        return fits ? scope : misfit();
    }

    private static Scope misfit() {
        throw Refusal.of(
                ErrorCode.INVALID_SCOPE,
                "A global scope has no id, a program scope a programId only, a project scope a projectId only.");
    }
}
