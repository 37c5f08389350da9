package dev.planner.benchmarks.backlog;

import dev.planner.backing.Database;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The rows that a projector has made of a backlog, inserted once more: from the read tables into empty ones with the same columns, keys and
 * indexes, but without partitions. No projector can have PostgreSQL do less.
 */
final class SameRows {

    private static final List<String> TABLES = List.of(
            "resource_assignments",
            "actuals",
            "audit_logs",
            "access_history",
            "users",
            "user_roles",
            "scope_assignments");

    private SameRows() {}

    /** How long that takes one process of PostgreSQL, in seconds, with one transaction for all. */
    static double seconds(Database tables) {
        try (var connection = tables.connect();
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create table same_%s (like %s including all)".formatted(table, table));
            }
            connection.setAutoCommit(false);
            var began = System.nanoTime();
            insert(statement);
            connection.commit();
            return (System.nanoTime() - began) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Statement statement) throws SQLException {
        for (String table : TABLES) {
            statement.execute("insert into same_%s select * from %s".formatted(table, table));
        }
    }
}
