package dev.planner.projector.statetopic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** At most one instance has the lead at a time, as long as its connection lives. For one thread. */
@Component
class Lead {

    /** Any number that nobody else uses in this database. */
    private static final long LOCK = 0x706c616e_73746174L;

    private static final String TAKE = "select pg_try_advisory_lock(?)";
    private static final String STILL_THERE = "select true where ? > 0";

    private final DataSource database;
    private @Nullable Connection connection;

    Lead(DataSource database) {
        this.database = database;
    }

    /** Takes the lead if nobody has it, or confirms that we still have it. */
    boolean isOurs() {
        try {
            return connection == null ? take() : ask(connection, STILL_THERE);
        } catch (SQLException e) {
            leave();
            throw new UncategorizedSQLException("taking the lead", null, e);
        }
    }

    void leave() {
        var leaving = connection;
        connection = null;
        if (leaving != null) {
            try {
                // The lock belongs to the session, which the pool would keep: abort ends both.
                leaving.abort(Runnable::run);
            } catch (SQLException _) {
                // Then the session is gone, and the lock with it.
            }
        }
    }

    private boolean take() throws SQLException {
        var candidate = database.getConnection();
        var taken = false;
        try {
            taken = ask(candidate, TAKE);
        } finally {
            if (taken) {
                connection = candidate;
            } else {
                candidate.close();
            }
        }
        return taken;
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
