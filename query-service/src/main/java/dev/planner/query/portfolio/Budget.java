package dev.planner.query.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A sum of phase budgets, as decimal strings with two places; unlike a single budget it knows no upper limit. */
public record Budget(String total, String capital, String expense) {

    static Budget of(BigDecimal capital, BigDecimal expense) {
        return new Budget(decimal(capital.add(expense)), decimal(capital), decimal(expense));
    }

    /** From the columns {@code capital_budget} and {@code expense_budget}. */
    static Budget of(ResultSet row) throws SQLException {
        return of(row.getBigDecimal("capital_budget"), row.getBigDecimal("expense_budget"));
    }

    private static String decimal(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
