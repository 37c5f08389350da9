package dev.planner.projector.audit;

import dev.planner.cache.FactKey;
import dev.planner.events.audit.AuditEvent;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@link AuditEvent}s → nothing but what the journal makes of them: each is all that there ever is of its aggregate. */
@Component
class AuditEventProjection implements AggregateProjection<AuditEvent, AuditEvent> {

    @Override
    public Class<AuditEvent> family() {
        return AuditEvent.class;
    }

    @Override
    public Map<String, Stored<AuditEvent>> load(Collection<String> aggregateIds) {
        return Map.of();
    }

    @Override
    public Optional<AuditEvent> evolve(Optional<AuditEvent> aggregate, AuditEvent event, Instant time) {
        return Optional.of(event);
    }

    @Override
    public void store(List<Change<AuditEvent>> changes) {}

    @Override
    public Optional<FactKey> outdatedBy(AuditEvent event) {
        return Optional.empty();
    }
}
