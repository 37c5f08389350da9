package dev.planner.edge.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, and a lost race, from a defect of ours. */
final class DatabaseFaults {

    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String READ_ONLY_TRANSACTION = "25006";

    private DatabaseFaults() {}

    static Optional<Refusal> refusal(Throwable fault) {
        if (isAway(fault)) {
            return Optional.of(Refusal.unavailable("The database does not answer; try again later."));
        }
        if (fault instanceof ConcurrencyFailureException) {
            return Optional.of(Refusal.of(
                    ErrorCode.CONCURRENT_UPDATE, "A simultaneous change of the same data won. Nothing was changed."));
        }
        return Optional.empty();
    }

    private static boolean isAway(Throwable fault) {
        return switch (fault) {
            case CannotCreateTransactionException _,
                    DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    TransientDataAccessResourceException _,
                    QueryTimeoutException _ -> true;
            // What remains when a connection breaks inside a transaction: not even the rollback succeeds.
            case TransactionSystemException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLRecoverableException _ ->
                true;
            case SQLException sql ->
                isAway(Optional.ofNullable(sql.getSQLState()).orElse(""));
            default -> false;
        };
    }

    /** A server that shuts down, starts up or has become a standby ends statements half-way with states of its own. */
    private static boolean isAway(String sqlState) {
        return sqlState.startsWith(CONNECTION_EXCEPTION)
                || sqlState.startsWith(OPERATOR_INTERVENTION)
                || sqlState.equals(TOO_MANY_CONNECTIONS)
                || sqlState.equals(READ_ONLY_TRANSACTION);
    }
}
