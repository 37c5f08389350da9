package dev.planner.projector.stream;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what is wrong with a record from what is wrong with the world. */
final class Faults {

    /** "Data exception" and "integrity constraint violation", and a value that exceeds what an index can hold. */
    private static final String DATA_EXCEPTION = "22";

    private static final String INTEGRITY_VIOLATION = "23";
    private static final String PROGRAM_LIMIT_EXCEEDED = "54";

    private Faults() {}

    /** Whether the fault lies in the data or in how we treat it, so that trying again cannot help; else it passes or is repaired. */
    static boolean isPoison(RuntimeException fault) {
        var state = sqlState(fault);
        if (state.isEmpty()) {
            return !(fault instanceof DataAccessException || fault instanceof TransactionException);
        }
        return state.startsWith(DATA_EXCEPTION)
                || state.startsWith(INTEGRITY_VIOLATION)
                || state.startsWith(PROGRAM_LIMIT_EXCEEDED);
    }

    private static String sqlState(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return e.getSQLState();
            }
        }
        return "";
    }
}
