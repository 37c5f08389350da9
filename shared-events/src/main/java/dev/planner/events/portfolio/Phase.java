package dev.planner.events.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated part of a project with its budgets; {@code startDate} may equal {@code endDate}. */
public record Phase(
        PhaseId id,
        String name,
        LocalDate startDate,
        LocalDate endDate,
        Money capitalBudget,
        Money expenseBudget,
        @Nullable String description) {

    public Dates dates() {
        return new Dates(startDate, endDate);
    }
}
