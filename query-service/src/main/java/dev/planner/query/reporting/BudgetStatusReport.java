package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A forecast and where it stands against the budget (domain reference, section 11). */
record BudgetStatusReport(@JsonUnwrapped FinancialSummary summary, BudgetStatus status) {}
