package dev.planner.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Access to one PostgreSQL database as one role. */
public record Database(String jdbcUrl, String user, String password) {

    /** A new connection, for the caller to close. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
