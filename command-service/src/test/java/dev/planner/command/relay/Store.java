package dev.planner.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planner.backing.Database;
import dev.planner.events.wire.EventCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An event store of its own for one test. */
record Store(Database database) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String APPEND = """
            insert into domain_event_entry (event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data, type,
                aggregate_identifier, sequence_number)
            values (?, ?, ?, ?, ?, ?, 'Test', ?, ?)
            """;

    private static final String METADATA = "{\"actor\":\"system\",\"correlationId\":\"c-1\",\"causationId\":\"c-2\"}";

    static Store create() {
        var store = new Store(RelayServices.postgres().database("relay_test_" + COUNT.incrementAndGet()));
        store.execute(migration());
        return store;
    }

    WriteDatabase access() {
        return new WriteDatabase(database.jdbcUrl(), database.user(), database.password());
    }

    /** A connection with a transaction under way. */
    Connection begin() {
        try {
            var connection = database.connect();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query) {
        try (var connection = database.connect();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends one event and commits. */
    void commit(String aggregateId, long sequence) {
        try (var connection = begin()) {
            append(connection, aggregateId, sequence);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void append(Connection connection, String aggregateId, long sequence) throws SQLException {
        append(connection, aggregateId, sequence, payload(aggregateId, sequence), Instant.EPOCH);
    }

    static void append(Connection connection, String aggregateId, long sequence, String payload, Instant time)
            throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, time.toString());
            statement.setString(3, typeFor(aggregateId).name());
            statement.setString(4, Integer.toString(typeFor(aggregateId).revision()));
            statement.setBytes(5, payload.getBytes(UTF_8));
            statement.setBytes(6, METADATA.getBytes(UTF_8));
            statement.setString(7, aggregateId);
            statement.setLong(8, sequence);
            statement.executeUpdate();
        }
    }

    static long nextSequence(Connection connection, String aggregateId) throws SQLException {
        var query =
                "select coalesce(max(sequence_number), -1) + 1 from domain_event_entry where aggregate_identifier = ?";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, aggregateId);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    static Instant clock(Connection connection) throws SQLException {
        try (var result = connection.createStatement().executeQuery("select clock_timestamp()")) {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Whatever the type says: to the relay a payload is bytes. */
    static String payload(String aggregateId, long sequence) {
        return "{ \"of\": \"" + aggregateId + "\",  \"n\": " + sequence + " }";
    }

    /** Aggregates are spread over all streams. */
    static EventCatalog.Entry typeFor(String aggregateId) {
        var entries = EventCatalog.entries().stream().toList();
        return entries.get(Math.floorMod(aggregateId.hashCode(), entries.size()));
    }

    private static String migration() {
        try (InputStream script = Store.class.getResourceAsStream("/db/migration/V1__event_store.sql")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
