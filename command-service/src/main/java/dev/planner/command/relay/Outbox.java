package dev.planner.command.relay;

import dev.planner.events.wire.EventTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events that are committed and not yet acknowledged by Kafka. */
final class Outbox {

    /**
     * The lateral join with "offset 0" keeps the planner from merging the two primary keys: with the statistics of a table that is empty
     * most of the time it might walk the whole event store. The byte sum reads no payload, because large ones carry their length outside.
     */
    private static final String READ = """
            select * from (
                select o.global_index, e.aggregate_identifier, e.sequence_number, e.payload_type, e.payload_revision,
                       e.time_stamp, e.payload, e.meta_data,
                       coalesce(sum(octet_length(e.payload)) over (order by o.global_index) - octet_length(e.payload), 0) as bytes_before
                from (select global_index from event_outbox order by global_index limit ?) o
                left join lateral (
                    select * from domain_event_entry where global_index = o.global_index offset 0
                ) e on true
            ) batch
            where bytes_before < ?
            order by global_index
            """;

    private final JdbcTemplate jdbc;
    private final int batchRecords;
    private final long batchBytes;

    /** @param jdbc on the session that holds the lock */
    Outbox(JdbcTemplate jdbc, RelayProperties properties) {
        this.jdbc = jdbc;
        this.batchRecords = properties.batchRecords();
        this.batchBytes = properties.batchSize().toBytes();
    }

    /**
     * The oldest events by position, as many as one round takes; empty if there is none. If an event of an aggregate is among them or has
     * been deleted, so is or has every earlier event of that aggregate.
     *
     * @throws RelayException if a row names an event that is not in the store: passing over it would lose it
     */
    List<OutboxEvent> oldest() {
        return jdbc.query(READ, (row, index) -> event(row), batchRecords, batchBytes);
    }

    /** Deletes exactly these: rows of lower position may have become visible since they were read. */
    void delete(List<OutboxEvent> events) {
        var positions = events.stream().mapToLong(OutboxEvent::position).toArray();
        jdbc.update(
                "delete from event_outbox where global_index = any (?)",
                statement -> statement.setObject(1, positions));
    }

    /**
     * An instant, and then what is visible. In this order, and in two statements: a commit between a snapshot and a clock that is read after
     * it would be older than the instant and not be seen.
     */
    Mark mark() {
        var instant = Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class));
        var newest = jdbc.queryForObject("select coalesce(max(global_index), -1) from event_outbox", Long.class);
        return new Mark(instant.toInstant(), Objects.requireNonNull(newest));
    }

    private static OutboxEvent event(ResultSet row) throws SQLException {
        var position = row.getLong("global_index");
        var payload = row.getBytes("payload");
        if (payload == null) {
            throw new RelayException("outbox row " + position + " has no event in the store", null);
        }
        return new OutboxEvent(
                position,
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                EventTime.parse(row.getString("time_stamp")),
                payload,
                row.getBytes("meta_data"));
    }
}
