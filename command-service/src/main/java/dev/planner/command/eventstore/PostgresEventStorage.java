package dev.planner.command.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC storage on the tables of migration V1. */
final class PostgresEventStorage extends JdbcEventStorageEngine {

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event_entry")
            .snapshotTable("snapshot_event_entry")
            .globalIndexColumn("global_index")
            .timestampColumn("time_stamp")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private static final String INSERT_SNAPSHOT = """
            insert into snapshot_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    PostgresEventStorage(Builder builder) {
        super(builder.schema(SCHEMA));
    }

    /** The sequence of an aggregate has no gaps, so a batch that is not full is the last; asking once more would cost every command a round trip. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** Two commands may write the same snapshot; with a plain insert the second would lose its transaction. */
    @Override
    protected PreparedStatement appendSnapshot(
            Connection connection, DomainEventMessage<?> snapshot, Serializer serializer) throws SQLException {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        var statement = connection.prepareStatement(INSERT_SNAPSHOT);
        statement.setString(1, snapshot.getIdentifier());
        statement.setString(2, snapshot.getAggregateIdentifier());
        statement.setLong(3, snapshot.getSequenceNumber());
        statement.setString(4, snapshot.getType());
        writeTimestamp(statement, 5, snapshot.getTimestamp());
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setBytes(8, payload.getData());
        statement.setBytes(
                9, snapshot.serializeMetaData(serializer, byte[].class).getData());
        return statement;
    }
}
