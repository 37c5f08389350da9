package dev.planner.projector.audit;

import dev.planner.events.EventEnvelope;
import dev.planner.events.Ids;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventCodec;
import dev.planner.projector.stream.Applied;
import dev.planner.projector.stream.EventJournal;
import dev.planner.projector.tables.NewRows;
import dev.planner.projector.tables.RowCopier;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@link AccessEvent}s → {@code access_history}: the events of each user as they are, by version. A reset would empty the table first. */
@Component
class AccessHistoryJournal implements EventJournal<EventEnvelope> {

    private static final NewRows<EventEnvelope> NEW = NewRows.<EventEnvelope>of("access_history")
            .uuid("user_id", row -> Ids.uuid(row.aggregateId()))
            .bigint("version", EventEnvelope::sequence)
            .instant("recorded_at", EventEnvelope::time)
            .text("actor_id", row -> row.metadata().actor())
            .text("correlation_id", row -> row.metadata().correlationId())
            .text("causation_id", row -> row.metadata().causationId())
            .text("event_type", row -> EventCatalog.get(row.event().getClass()).cloudEventType())
            .jsonb("event", row -> EventCodec.write(row.event()))
            .build();

    private final RowCopier copier;

    AccessHistoryJournal(RowCopier copier) {
        this.copier = copier;
    }

    @Override
    public List<EventEnvelope> rows(Applied applied) {
        return applied.envelope().event() instanceof AccessEvent ? List.of(applied.envelope()) : List.of();
    }

    @Override
    public void write(List<EventEnvelope> rows) {
        copier.copy(NEW, rows);
    }
}
