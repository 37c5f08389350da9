package dev.planner.command.portfolio;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.validation.FieldChecks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One phase in a body. */
@Schema(requiredProperties = {"name", "startDate", "endDate", "capitalBudget", "expenseBudget"})
record PhaseRequest(
        @Nullable String name,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable DecimalText capitalBudget,
        @Nullable DecimalText expenseBudget,
        @Nullable String description) {

    PhaseDraft draft(FieldChecks checks) {
        var draft = new PhaseDraft(
                checks.requiredText("name", name, TextLimits.PHASE_NAME),
                checks.requiredDate("startDate", startDate),
                checks.requiredDate("endDate", endDate),
                checks.requiredNonNegativeMoney("capitalBudget", capitalBudget),
                checks.requiredNonNegativeMoney("expenseBudget", expenseBudget),
                checks.optionalText("description", description, TextLimits.PHASE_DESCRIPTION));
        if (startDate != null && endDate != null) {
            checks.notAfter(startDate, "endDate", endDate);
        }
        return draft;
    }
}
