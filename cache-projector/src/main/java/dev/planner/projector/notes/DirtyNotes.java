package dev.planner.projector.notes;

import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.projector.tables.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of dirty notes: one row a fact and sink, however many events have changed the fact. */
@Component
public class DirtyNotes {

    private static final Comparator<FactKey> ORDER = Comparator.comparing(FactKey::toString);

    /** All of one batch share a number, taken while the batch holds its aggregates: so the numbers of one fact grow with its versions. */
    private static final String NOTE = """
            with number as (select nextval('dirty_note_numbers') as value),
                 facts as (select * from unnest(?::text[], ?::text[]) as f (kind, id))
            insert into dirty_facts (sink, kind, id, first_note, last_note)
            select sinks.sink, facts.kind, facts.id, number.value, number.value
              from facts
             cross join number
              join (values ('redis'), ('state_topic')) as sinks (sink) on sinks.sink = 'redis' or facts.kind = 'user'
             order by facts.kind, facts.id
            on conflict (sink, kind, id) do update set last_note = excluded.last_note
            returning sink, kind, id, last_note
            """;

    /** Rows that a batch is just changing are skipped instead of waited for: they have to be brought up to date again anyway. */
    private static final String CLEAR = """
            with done as (select * from unnest(?::text[], ?::text[], ?::bigint[]) as d (kind, id, number)),
                 held as (
                     select n.kind, n.id, n.last_note, done.number
                       from dirty_facts n join done on done.kind = n.kind and done.id = n.id
                      where n.sink = ?
                        for update of n skip locked),
                 moved as (
                     update dirty_facts n set first_note = held.number + 1
                       from held
                      where n.sink = ? and n.kind = held.kind and n.id = held.id and held.last_note > held.number)
            delete from dirty_facts n
             using held
             where n.sink = ? and n.kind = held.kind and n.id = held.id and held.last_note <= held.number
            """;

    private static final String LEFT_BEHIND = """
            select kind, id, last_note from dirty_facts where sink = ? and first_note <= ? order by first_note limit ?
            """;

    private static final String BACKLOG = """
            select count(*) as notes, min(first_note) as oldest, max(first_note) as newest from dirty_facts where sink = ?
            """;

    private final JdbcClient jdbc;

    DirtyNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes facts for every sink that keeps their kind; in the transaction that changes the tables. The notes for Redis are answered. */
    public List<DirtyNote> note(Collection<FactKey> changed) {
        var keys = changed.stream().sorted(ORDER).toList();
        return jdbc
                .sql(NOTE)
                .param(Column.text(keys, key -> key.kind().key()))
                .param(Column.text(keys, key -> key.id().toString()))
                .query((row, _) ->
                        Sink.REDIS.key().equals(row.getString("sink")) ? List.of(note(row)) : List.<DirtyNote>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Forgets notes of facts that the sink has; one that was renewed since stays, as young as its renewal. */
    public void clear(Sink sink, List<DirtyNote> notes) {
        jdbc.sql(CLEAR)
                .param(Column.text(notes, note -> note.key().kind().key()))
                .param(Column.text(notes, note -> note.key().id().toString()))
                .param(Column.number(notes, DirtyNote::number))
                .param(sink.key())
                .param(sink.key())
                .param(sink.key())
                .update();
    }

    /** The oldest notes that were first taken no later than {@code number}. */
    public List<DirtyNote> leftBehind(Sink sink, long number, int limit) {
        return jdbc.sql(LEFT_BEHIND)
                .param(sink.key())
                .param(number)
                .param(limit)
                .query((row, _) -> note(row))
                .list();
    }

    public Backlog backlog(Sink sink) {
        return jdbc.sql(BACKLOG)
                .param(sink.key())
                .query((row, _) -> new Backlog(
                        row.getLong("notes"), row.getObject("oldest", Long.class), row.getObject("newest", Long.class)))
                .single();
    }

    private static DirtyNote note(ResultSet row) throws SQLException {
        var kind = FactKind.find(row.getString("kind")).orElseThrow();
        return new DirtyNote(kind.keyOf(row.getString("id")), row.getLong("last_note"));
    }
}
