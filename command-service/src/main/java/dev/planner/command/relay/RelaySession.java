package dev.planner.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * One database session, and with it the candidacy for being the active relay. The lock is the session's: whoever reads or deletes outbox
 * rows through the session that leads does so under the lock, and a session that is gone can do neither.
 */
final class RelaySession implements AutoCloseable {

    static final String CHANNEL = "planner_relay";

    /** "planner" in ASCII: names the lock among all advisory locks of the database. */
    private static final long LOCK = 0x706c616e6e6572L;

    private final Connection connection;
    private final JdbcTemplate jdbc;

    private RelaySession(Connection connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** @throws DataAccessResourceFailureException if the database is away */
    static RelaySession open(WriteDatabase database, RelayProperties properties) {
        try {
            var session = new RelaySession(database.connect("planner-relay", properties.lease()));
            session.configure(properties.lease().toSeconds());
            return session;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(e.getMessage(), e);
        }
    }

    /**
     * The server ends the session of a relay that has gone silent, be it dead, frozen or unreachable, and so frees the lock. Deletions need
     * not survive a crash of the database: rows that come back are sent once more, which subscribers recognise.
     */
    private void configure(long leaseSeconds) {
        set("idle_session_timeout", leaseSeconds + "s");
        set("client_connection_check_interval", "1s");
        set("tcp_user_timeout", leaseSeconds + "s");
        set("tcp_keepalives_idle", "1");
        set("tcp_keepalives_interval", "1");
        set("synchronous_commit", "off");
    }

    private void set(String setting, String value) {
        jdbc.execute("set " + setting + " = '" + value + "'");
    }

    /** Becomes the active relay if there is none. It stays so until this session ends. */
    boolean tryToLead() {
        return Objects.requireNonNull(jdbc.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, LOCK));
    }

    /** Wakes the active relay, whichever instance it is in. */
    void notifyLeader() {
        jdbc.execute("notify " + CHANNEL);
    }

    /**
     * Makes sure that the session, and so whatever it has locked, is still there.
     *
     * @throws org.springframework.dao.DataAccessException if it is not
     */
    void check() {
        jdbc.execute("select 1");
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        JdbcUtils.closeConnection(connection);
    }
}
