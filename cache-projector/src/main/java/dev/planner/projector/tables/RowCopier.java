package dev.planner.projector.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Writes rows that are new, in the transaction of the caller, by {@code COPY}: it costs less than an {@code insert} that has to be ready to find some
 * of them there already. It fails if one of them is.
 */
@Component
public class RowCopier {

    private final JdbcOperations jdbc;

    RowCopier(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, none if there are no rows. */
    public <R> void copy(NewRows<R> format, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var encoded = format.encode(rows);
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, format.sql(), encoded));
    }

    private static long copy(Connection connection, String sql, byte[] rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        copy.writeToCopy(rows, 0, rows.length);
        return copy.endCopy();
    }
}
