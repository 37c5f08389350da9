package dev.planner.projector.audit;

import dev.planner.events.audit.AuditEvent;
import dev.planner.events.audit.AuditEvent.Administered;
import dev.planner.events.audit.AuditEvent.Denied;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Denied calls, told of what they were about, and what operators did. */
@Component
class AuditEventRule implements AuditRule<AuditEvent, AuditEvent> {

    @Override
    public Class<AuditEvent> family() {
        return AuditEvent.class;
    }

    @Override
    public List<AuditEntry> entries(AuditEvent event, Optional<AuditEvent> before, Optional<AuditEvent> after) {
        return List.of(entry(event));
    }

    private static AuditEntry entry(AuditEvent event) {
        return switch (event) {
            case Denied e ->
                AuditEntry.applied(e.target(), resourceId(e), e.permission(), Changes.none())
                        .denied(e.reason(), e.calls())
                        .in(e.programId(), e.projectId());
            case Administered e -> AuditEntry.applied(e.entityType(), e.entityId(), e.operation(), details(e));
        };
    }

    private static @Nullable String resourceId(Denied event) {
        return Optional.<Object>ofNullable(event.projectId())
                .or(() -> Optional.ofNullable(event.programId()))
                .map(Object::toString)
                .orElse(null);
    }

    private static Changes details(Administered event) {
        var changes = Changes.none();
        event.details().forEach(detail -> changes.with(detail.name(), null, detail.value()));
        return changes;
    }
}
