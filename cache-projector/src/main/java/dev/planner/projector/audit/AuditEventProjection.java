package dev.planner.projector.audit;

import dev.planner.events.audit.AuditEvent;
import org.springframework.stereotype.Component;

/** {@link AuditEvent}s. */
@Component
class AuditEventProjection extends SingleEvents<AuditEvent> {

    AuditEventProjection() {
        super(AuditEvent.class);
    }
}
