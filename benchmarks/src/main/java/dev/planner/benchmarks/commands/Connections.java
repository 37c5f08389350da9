package dev.planner.benchmarks.commands;

import dev.planner.backing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One connection for each client that does without a service. */
final class Connections implements AutoCloseable {

    private final List<Connection> all = new ArrayList<>();

    /** @param tables statements that create what is missing of what the clients write to */
    Connections(Database database, int clients, String tables) throws SQLException {
        for (int i = 0; i < clients; i++) {
            all.add(database.connect());
        }
        try (var create = all.getFirst().createStatement()) {
            create.execute(tables);
        }
    }

    List<Connection> all() {
        return all;
    }

    @Override
    public void close() {
        try {
            for (Connection connection : all) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
