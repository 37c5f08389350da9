package dev.planner.projector.audit;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event says to the audit trail.
 *
 * @param entityType lower snake case
 * @param entityId absent if no single entity is meant
 * @param operation lower snake case; of a denied entry the permission asked for
 * @param accessChange whether it changes what somebody may do
 * @param reason why it was denied; absent if it was not
 * @param calls how many calls are meant, 1 but for denied ones
 * @param programId the program to which the entry belongs, absent for the system
 * @param projectId the project to which the entry belongs
 */
record AuditEntry(
        String entityType,
        @Nullable String entityId,
        String operation,
        Changes changes,
        boolean accessChange,
        @Nullable String reason,
        int calls,
        @Nullable ProgramId programId,
        @Nullable ProjectId projectId) {

    static AuditEntry applied(String entityType, @Nullable String entityId, String operation, Changes changes) {
        return new AuditEntry(entityType, entityId, operation, changes, false, null, 1, null, null);
    }

    AuditEntry asAccessChange() {
        return new AuditEntry(entityType, entityId, operation, changes, true, reason, calls, programId, projectId);
    }

    AuditEntry denied(String why, int times) {
        return new AuditEntry(entityType, entityId, operation, changes, accessChange, why, times, programId, projectId);
    }

    AuditEntry in(@Nullable ProgramId program, @Nullable ProjectId project) {
        return new AuditEntry(entityType, entityId, operation, changes, accessChange, reason, calls, program, project);
    }

    Optional<UUID> program() {
        return Optional.ofNullable(programId).map(ProgramId::value);
    }

    Optional<UUID> project() {
        return Optional.ofNullable(projectId).map(ProjectId::value);
    }

    String outcome() {
        return reason == null ? "applied" : "denied";
    }
}
