package dev.planner.query.staffing;

import dev.planner.events.staffing.RateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price.
 *
 * @param amount per day, a decimal string with two places
 * @param endDate the last day, null if the rate is open
 */
record RateView(
        RateId id,
        String amount,
        LocalDate startDate,
        @Nullable LocalDate endDate) {

    /** From the columns of {@code rates}. */
    static RateView of(ResultSet row, int number) throws SQLException {
        return new RateView(
                new RateId(row.getObject("id", UUID.class)),
                row.getBigDecimal("amount").toPlainString(),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class));
    }
}
