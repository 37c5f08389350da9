package dev.planner.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of the commits of other instances, on a connection of its own. While it hears nothing, for whatever reason, the active relay finds
 * them by polling.
 */
final class CommitListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitListener.class);

    private final WriteDatabase database;
    private final RelaySignal signal;
    private final Duration answerLimit;
    private final Duration glance;
    private final Thread thread;
    private volatile boolean closed;

    CommitListener(WriteDatabase database, RelayProperties properties, RelaySignal signal) {
        this.database = database;
        this.signal = signal;
        this.answerLimit = properties.lease();
        this.glance = properties.watchInterval();
        this.thread = Thread.ofVirtual().name("relay-commit-listener").start(this::listen);
    }

    private void listen() {
        while (!closed) {
            try (var connection = database.connect("planner-relay-listener", answerLimit)) {
                listen(connection);
            } catch (SQLException e) {
                LOG.debug("Not listening for commits of other instances: {}", e.getMessage());
                LockSupport.parkNanos(glance.toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen " + RelaySession.CHANNEL);
        var notifications = connection.unwrap(PGConnection.class);
        while (!closed) {
            var heard = notifications.getNotifications((int) glance.toMillis());
            if (heard != null && heard.length > 0) {
                signal.wake();
            } else {
                // Silence may also be a connection that is dead without knowing it.
                execute(connection, "select 1");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The interrupt ends whatever a virtual thread is blocked in, a read from the database included. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
