package dev.planner.backing;

import java.sql.SQLException;

/** Single statements, each on a connection of its own. */
record Sql(Database database) {

    void execute(String statement) throws SQLException {
        try (var connection = database.connect();
                var jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    /** The first column of the first row. */
    String query(String query) throws SQLException {
        try (var connection = database.connect();
                var jdbc = connection.createStatement();
                var rows = jdbc.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
