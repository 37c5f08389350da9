package dev.planner.events.audit;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes no entity and yet belongs to the audit trail. Emitted by the service where it happened, not by way of the event store; each
 * event is a stream of its own with the sequence number 0, so that none waits for another.
 */
public sealed interface AuditEvent extends PlannerEvent {

    AuditId auditId();

    @Override
    default String aggregateId() {
        return auditId().toString();
    }

    /**
     * Calls of one caller were denied. Emitted for the first one at once, and once more for those like it that follow within a short while;
     * actor, time and correlation are those of the last call that is meant.
     *
     * @param permission the key of the permission that was demanded
     * @param target {@code system}, {@code program} or {@code project}: what it was demanded on
     * @param programId the program, or the program of the project if it is known where the call was denied
     * @param projectId the project
     * @param reason the key of the reason (domain reference, section 5.3)
     * @param calls how many calls are meant, 1 or more
     */
    @EventType("planner.audit.denied")
    record Denied(
            AuditId auditId,
            String permission,
            String target,
            @Nullable ProgramId programId,
            @Nullable ProjectId projectId,
            String reason,
            int calls)
            implements AuditEvent {}

    /**
     * An operator did something to the running system.
     *
     * @param operation what was done, lower snake case
     * @param entityType to what kind of thing, such as {@code permission_cache}
     * @param entityId to which one; absent if to all of them
     * @param details what came of it; may be empty
     */
    @EventType("planner.audit.administered")
    record Administered(
            AuditId auditId,
            String operation,
            String entityType,
            @Nullable String entityId,
            List<Detail> details) implements AuditEvent {

        public Administered {
            details = List.copyOf(details);
        }
    }

    /** One circumstance of an operator's action. */
    record Detail(String name, String value) {}
}
