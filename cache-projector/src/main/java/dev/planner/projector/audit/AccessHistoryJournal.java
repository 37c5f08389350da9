package dev.planner.projector.audit;

import dev.planner.events.EventEnvelope;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.wire.EventCatalog;
import dev.planner.events.wire.EventCodec;
import dev.planner.projector.stream.Applied;
import dev.planner.projector.stream.EventJournal;
import dev.planner.projector.tables.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link AccessEvent}s → {@code access_history}: the events of each user as they are, by version. A reset would empty the table first. */
@Component
class AccessHistoryJournal implements EventJournal<EventEnvelope> {

    private final JdbcClient jdbc;

    AccessHistoryJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EventEnvelope> rows(Applied applied) {
        return applied.envelope().event() instanceof AccessEvent ? List.of(applied.envelope()) : List.of();
    }

    @Override
    public void write(List<EventEnvelope> rows) {
        jdbc.sql("""
                        insert into access_history (
                            user_id, version, recorded_at, actor_id, correlation_id, causation_id, event_type, event)
                        select * from unnest(
                            ?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[])
                        on conflict do nothing
                        """)
                .param(Column.text(rows, EventEnvelope::aggregateId))
                .param(Column.number(rows, EventEnvelope::sequence))
                .param(Column.text(rows, EventEnvelope::time))
                .param(Column.text(rows, row -> row.metadata().actor()))
                .param(Column.text(rows, row -> row.metadata().correlationId()))
                .param(Column.text(rows, row -> row.metadata().causationId()))
                .param(Column.text(
                        rows, row -> EventCatalog.get(row.event().getClass()).cloudEventType()))
                .param(Column.text(rows, row -> new String(EventCodec.write(row.event()), StandardCharsets.UTF_8)))
                .update();
    }
}
