package dev.planner.command.plan;

import dev.planner.command.plan.PlanCommand.PlannedDays;
import dev.planner.command.plan.PlanCommand.SetPlan;
import dev.planner.edge.json.DecimalText;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.plan.Allocation;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body that sets the days of a range; both ends belong to it. */
@Schema(requiredProperties = {"from", "to", "allocationPercentage", "capitalPercentage", "expensePercentage"})
record SetPlanRequest(
        @Nullable LocalDate from,
        @Nullable LocalDate to,

        @Schema(description = "Of each day, more than 0.00, at most 100.00") @Nullable
        DecimalText allocationPercentage,

        @Schema(description = "Of the cost; with the expense percentage 100.00") @Nullable
        DecimalText capitalPercentage,

        @Nullable DecimalText expensePercentage) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    SetPlan command(ProjectId project, ResourceId resource, int maxDays, PlannedDays planned) {
        var checks = new FieldChecks();
        var days = checks.requiredRange("from", from, "to", to, maxDays);
        var allocation = allocation(checks);
        checks.throwIfAny();
        return new SetPlan(project, resource, days, allocation, planned);
    }

    private Allocation allocation(FieldChecks checks) {
        var allocated = checks.requiredPositivePercentage("allocationPercentage", allocationPercentage);
        var capital = checks.requiredPercentage("capitalPercentage", capitalPercentage);
        var expense = checks.requiredPercentage("expensePercentage", expensePercentage);
        if (checks.isValidSoFar("capitalPercentage") && checks.isValidSoFar("expensePercentage")) {
            checks.check(
                    capital.plus(expense).equals(Percentage.HUNDRED),
                    "capitalPercentage",
                    "invalid_split",
                    "Capital and expense percentage must add up to 100.00.");
        }
        return new Allocation(allocated, capital, expense);
    }
}
