package dev.planner.edge.audit;

import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.audit.AuditEvent.Denied;
import dev.planner.events.audit.AuditId;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import org.jspecify.annotations.Nullable;

/** What denials have in common that count as repetitions of each other. */
record Denial(
        UserId caller,
        Permission permission,
        String target,
        @Nullable ProgramId programId,
        @Nullable ProjectId projectId,
        Reason reason) {

    /** @param itsProgram the program of a project, if it is known */
    static Denial of(
            UserId caller, Permission permission, Resource resource, @Nullable ProgramId itsProgram, Reason reason) {
        return switch (resource) {
            case Resource.OfSystem _ -> new Denial(caller, permission, "system", null, null, reason);
            case Resource.OfProgram(ProgramId program) ->
                new Denial(caller, permission, "program", program, null, reason);
            case Resource.OfProject(ProjectId project) ->
                new Denial(caller, permission, "project", itsProgram, project, reason);
        };
    }

    /** Counted for all programs or projects together. */
    Denial anywhere() {
        return new Denial(caller, permission, target, null, null, reason);
    }

    Denied event(int calls) {
        return new Denied(AuditId.random(), permission.key(), target, programId, projectId, reason.key(), calls);
    }
}
