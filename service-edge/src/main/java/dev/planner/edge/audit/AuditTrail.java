package dev.planner.edge.audit;

import dev.planner.edge.correlation.Correlation;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.audit.AuditEvent.Administered;
import dev.planner.events.audit.AuditEvent.Detail;
import dev.planner.events.audit.AuditId;
import dev.planner.events.decision.Decision.Reason;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what belongs to the audit trail. Returns at once and never fails; what Kafka cannot take now waits, within bounds. */
public final class AuditTrail {

    private final DenialWindows windows;
    private final AuditBuffer buffer;
    private final AuditMeters meters;
    private final Clock clock;

    AuditTrail(DenialWindows windows, AuditBuffer buffer, AuditMeters meters, Clock clock) {
        this.windows = windows;
        this.buffer = buffer;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * A call was denied. Denials that repeat each other within a short while become one event with their number.
     *
     * @param resource on which the permission was demanded
     * @param itsProgram the program of a project, if it is known
     */
    public void denied(
            UserId caller, Permission permission, Resource resource, @Nullable ProgramId itsProgram, Reason reason) {
        var note = windows.note(Denial.of(caller, permission, resource, itsProgram, reason), Correlation.current());
        meters.denied(note.noted());
        note.record().ifPresent(buffer::add);
    }

    /**
     * An operator did something.
     *
     * @param operation lower snake case
     * @param entityType what kind of thing was treated, lower snake case
     * @param entityId which one; absent if all
     */
    public void administered(
            UserId operator, String operation, String entityType, @Nullable String entityId, Detail... details) {
        var event = new Administered(AuditId.random(), operation, entityType, entityId, List.of(details));
        buffer.add(new AuditRecord(event, operator, clock.instant(), Correlation.current()));
    }
}
