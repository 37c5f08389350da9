package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A forecast and where it stands against the budget (domain reference, section 11). */
record BudgetStatusReport(@JsonUnwrapped FinancialSummary summary, BudgetStatus status) {

    /** @param read of one project */
    static BudgetStatusReport ofProject(ProjectsAsOf read, Reader reader) {
        var figures = read.projects().getFirst().figures();
        return new BudgetStatusReport(FinancialSummary.ofProject(read, reader), BudgetStatus.of(figures));
    }

    static BudgetStatusReport of(ProgramAsOf program, Reader reader) {
        return new BudgetStatusReport(
                FinancialSummary.of(program, reader),
                BudgetStatus.of(program.projects().sum()));
    }
}
