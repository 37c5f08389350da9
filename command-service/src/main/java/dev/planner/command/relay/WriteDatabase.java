package dev.planner.command.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * Opens connections that belong to the relay alone: a lock and a subscription live as long as their connection, so it must not be one that a
 * pool may close or lend to others.
 *
 * @param user absent if the URL says it, or nobody need say it
 * @param password likewise
 */
record WriteDatabase(
        String url, @Nullable String user, @Nullable String password) {

    /**
     * @param answerLimit after which a statement without an answer counts as failed, in whole seconds
     * @throws SQLException also if the database is away
     */
    Connection connect(String applicationName, Duration answerLimit) throws SQLException {
        var seconds = Long.toString(answerLimit.toSeconds());
        var properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, applicationName);
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds);
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
