package dev.planner.command.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the streams of aggregates have come, by the event store itself. */
public final class Streams {

    private static final String LAST = """
            select aggregate, sequence from unnest(?::text[]) aggregate
            cross join lateral (
                select max(sequence_number) from domain_event_entry where aggregate_identifier = aggregate) last (sequence)
            where sequence is not null
            """;

    private final JdbcClient database;

    public Streams(JdbcClient database) {
        this.database = database;
    }

    /** The sequence number of the last event of each; those without events are left out. Final for who holds what the aggregates hang on. */
    public Map<String, Long> last(Collection<String> aggregateIds) {
        var last = new HashMap<String, Long>();
        database.sql(LAST).param(aggregateIds.toArray(String[]::new)).query(row -> {
            last.put(row.getString(1), row.getLong(2));
        });
        return last;
    }
}
