package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/** Where figures stand against their budget, by their exact values (domain reference, section 11). */
record BudgetStatus(
        Standing budgetStatus,
        Completion completionStatus,
        @JsonProperty("isOverBudget") boolean isOverBudget,
        @JsonProperty("isUnderBudget") boolean isUnderBudget) {

    private static final BigDecimal OVER_BUDGET = new BigDecimal("1.10");
    private static final BigDecimal AT_RISK = new BigDecimal("1.05");
    private static final BigDecimal NEAR_COMPLETE = new BigDecimal("0.90");

    static BudgetStatus of(Figures figures) {
        var budget = figures.budget().total();
        var forecast = figures.forecast().total();
        return new BudgetStatus(
                Standing.of(forecast, budget),
                Completion.of(figures.actual().total(), budget),
                forecast.isMoreThan(budget),
                budget.isMoreThan(forecast));
    }

    /** Where the forecast leads. */
    enum Standing {
        ON_TRACK,
        /** The forecast is more than 1.05 times the budget. */
        AT_RISK,
        /** The forecast is more than 1.10 times the budget. */
        OVER_BUDGET;

        static Standing of(Amount forecast, Amount budget) {
            if (forecast.isMoreThan(BudgetStatus.OVER_BUDGET, budget)) {
                return OVER_BUDGET;
            }
            return forecast.isMoreThan(BudgetStatus.AT_RISK, budget) ? AT_RISK : ON_TRACK;
        }

        /** The lower_snake key that clients see. */
        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far the budget is spent; says nothing about progress. */
    enum Completion {
        /** Also without a budget. */
        IN_PROGRESS,
        /** At least 90 percent are spent. */
        NEAR_COMPLETE,
        /** All of it is spent. */
        COMPLETE;

        static Completion of(Amount actual, Amount budget) {
            if (budget.isZero() || !actual.isAtLeast(BudgetStatus.NEAR_COMPLETE, budget)) {
                return IN_PROGRESS;
            }
            return actual.isAtLeast(BigDecimal.ONE, budget) ? COMPLETE : NEAR_COMPLETE;
        }

        /** The lower_snake key that clients see. */
        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
