package dev.planner.query.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.PhaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One phase of a project; the budgets are decimal strings, absent for a reader without view_budget on the project. */
@JsonInclude(Include.NON_NULL)
public record PhaseView(
        PhaseId id,
        String name,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable String capitalBudget,
        @Nullable String expenseBudget,
        @Nullable String totalBudget,
        @Nullable String description) {}
