package dev.planner.benchmarks.commands;

import dev.planner.backing.Database;
import dev.planner.local.demo.DemoData;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Each client has the database do what it does for a command, as prepared statements without a service: who may, what has happened to the
 * aggregate since it was remembered, the event with its place in the outbox, the lookup. What is written goes to copies of the tables, from which nobody takes anything further.
 */
final class BareStatements implements Work {

    private static final String TABLES = """
            create table if not exists benchmark_event (like domain_event_entry including all);
            create sequence if not exists benchmark_event_seq;
            alter table benchmark_event alter column global_index set default nextval('benchmark_event_seq');
            create table if not exists benchmark_outbox (like event_outbox including all);
            create table if not exists benchmark_lookup (like role_assignment_lookup including all);
            create or replace function benchmark_outbox_fill() returns trigger language plpgsql as $$
            begin
                insert into benchmark_outbox (global_index) select global_index from appended;
                return null;
            end
            $$;
            create or replace trigger benchmark_outbox_fill after insert on benchmark_event
                referencing new table as appended for each statement execute function benchmark_outbox_fill();
            """;
    private static final String ACCESS = """
            select u.active, r.role, l.permissions, s.type, s.program_id, s.project_id
            from user_lookup u
            left join role_assignment_lookup r on r.user_id = u.user_id and r.active
            left join role_lookup l on l.role = r.role
            left join scope_lookup s on s.role_assignment_id = r.role_assignment_id and s.active
            where u.user_id = ?
            """;
    private static final String EVENTS = """
            select * from benchmark_event where aggregate_identifier = ? and sequence_number >= ? order by sequence_number limit 200
            """;
    private static final String APPEND = """
            insert into benchmark_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                payload_revision, payload, meta_data) values (?, ?, ?, 'User', ?, 'planner.access.role-activated', '1', ?, ?)
            """;
    private static final String LOOKUP = "update benchmark_lookup set active = ? where role_assignment_id = ?";

    private static final int AGGREGATES_OF_A_CLIENT = 10;
    private static final byte[] PAYLOAD = "x".repeat(150).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] META_DATA = "x".repeat(200).getBytes(StandardCharsets.US_ASCII);

    private final Connections connections;
    private final List<Session> sessions = new ArrayList<>();

    BareStatements(Database database, int clients) {
        try {
            connections = new Connections(database, clients, TABLES);
            for (Connection connection : connections.all()) {
                sessions.add(new Session(connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return Commands.STATEMENTS;
    }

    @Override
    public boolean isServed() {
        return false;
    }

    @Override
    public void once(int client, long number) {
        try {
            sessions.get(client).command(number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** The connection of one client. */
    private static final class Session {

        private final Connection connection;
        private final PreparedStatement access;
        private final PreparedStatement events;
        private final PreparedStatement append;
        private final PreparedStatement lookup;
        private final List<UUID> aggregates = new ArrayList<>();

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            for (int i = 0; i < AGGREGATES_OF_A_CLIENT; i++) {
                aggregates.add(add(connection));
            }
            connection.setAutoCommit(false);
            access = connection.prepareStatement(ACCESS);
            events = connection.prepareStatement(EVENTS);
            append = connection.prepareStatement(APPEND);
            lookup = connection.prepareStatement(LOOKUP);
        }

        void command(long number) throws SQLException {
            var aggregate = aggregates.get((int) (number % AGGREGATES_OF_A_CLIENT));
            var sequence = number / AGGREGATES_OF_A_CLIENT;
            access.setObject(1, UUID.fromString(DemoData.userId("admin")));
            access.executeQuery().close();
            events.setString(1, aggregate.toString());
            events.setLong(2, sequence - 1); // the last that is remembered
            events.executeQuery().close();
            append.setString(1, UUID.randomUUID().toString());
            append.setString(2, aggregate.toString());
            append.setLong(3, sequence);
            append.setString(4, Instant.now().toString());
            append.setBytes(5, PAYLOAD);
            append.setBytes(6, META_DATA);
            append.executeUpdate();
            lookup.setBoolean(1, sequence % 2 == 1);
            lookup.setObject(2, aggregate);
            lookup.executeUpdate();
            connection.commit();
        }

        private static UUID add(Connection connection) throws SQLException {
            var id = UUID.randomUUID();
            try (var insert = connection.prepareStatement(
                    "insert into benchmark_lookup (role_assignment_id, user_id, role, active) values (?, ?, 'viewer', true)")) {
                insert.setObject(1, id);
                insert.setObject(2, UUID.randomUUID());
                insert.executeUpdate();
            }
            return id;
        }
    }
}
