package dev.planner.projector.stream;

import dev.planner.projector.tables.Column;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last event applied of every aggregate. */
@Component
class JdbcSequences {

    private final JdbcClient jdbc;

    JdbcSequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends, so that two who apply events of one aggregate do it one after the other. */
    Map<String, Long> lock(Collection<String> aggregateIds) {
        Map<String, Long> sequences = new HashMap<>();
        jdbc.sql("""
                        select aggregate_id, sequence from aggregate_sequences
                         where aggregate_id = any (?)
                         order by aggregate_id
                           for update
                        """).param(Column.text(aggregateIds)).query(row -> {
            sequences.put(row.getString("aggregate_id"), row.getLong("sequence"));
        });
        return sequences;
    }

    void store(Map<String, Long> sequences) {
        var entries = List.copyOf(sequences.entrySet());
        jdbc.sql("""
                        insert into aggregate_sequences (aggregate_id, sequence)
                        select * from unnest(?::text[], ?::bigint[])
                        on conflict (aggregate_id) do update set sequence = excluded.sequence
                        """)
                .param(Column.text(entries, Map.Entry::getKey))
                .param(Column.number(entries, Map.Entry::getValue))
                .update();
    }
}
