package dev.planner.benchmarks.commands;

import dev.planner.backing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Each client inserts a row such as pgbench inserts into its history, by a prepared statement on a connection of its own, and commits. It is a
 * loop of ours because the PostgreSQL that runs here comes without pgbench.
 */
final class BareInserts implements Work {

    private static final String TABLE = """
            create table if not exists benchmark_history (
                tid int, bid int, aid int, delta int, mtime timestamp, filler char(22))
            """;
    private static final String INSERT =
            "insert into benchmark_history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?, current_timestamp)";

    private final Connections connections;
    private final List<PreparedStatement> inserts = new ArrayList<>();

    BareInserts(Database database, int clients) {
        try {
            connections = new Connections(database, clients, TABLE);
            for (Connection connection : connections.all()) {
                inserts.add(connection.prepareStatement(INSERT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return Commands.BARE;
    }

    @Override
    public boolean isServed() {
        return false;
    }

    @Override
    public void once(int client, long number) {
        try {
            var insert = inserts.get(client);
            insert.setInt(1, client);
            insert.setInt(2, 1);
            insert.setLong(3, number);
            insert.setInt(4, 1);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
