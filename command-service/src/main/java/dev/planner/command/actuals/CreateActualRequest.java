package dev.planner.command.actuals;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that creates an actual; a split is two percentages or none. */
@Schema(requiredProperties = {"projectId", "externalWorkerId", "workerName", "date", "allocationPercentage"})
record CreateActualRequest(
        @Nullable ActualId id,
        @Nullable ProjectId projectId,
        @Nullable String externalWorkerId,
        @Nullable String workerName,
        @Nullable LocalDate date,
        @Nullable DecimalText allocationPercentage,
        @Nullable DecimalText capitalPercentage,
        @Nullable DecimalText expensePercentage) {

    private static final int MAX_EXTERNAL_ID = 100;
    private static final int MAX_NAME = 255;
    private static final ProjectId NO_PROJECT = new ProjectId(new UUID(0, 0));

    /** @throws Refusal {@code VALIDATION_FAILED} */
    ActualEntry entry() {
        var checks = new FieldChecks();
        var entry = new ActualEntry(
                checks.required("projectId", projectId, NO_PROJECT),
                checks.requiredText("externalWorkerId", externalWorkerId, MAX_EXTERNAL_ID),
                checks.requiredText("workerName", workerName, MAX_NAME),
                checks.requiredDate("date", date),
                checks.requiredPercentage("allocationPercentage", allocationPercentage),
                split(checks));
        checks.throwIfAny();
        return entry;
    }

    private @Nullable Split split(FieldChecks checks) {
        var capital = checks.optionalPercentage("capitalPercentage", capitalPercentage);
        var expense = checks.optionalPercentage("expensePercentage", expensePercentage);
        var isGood = checks.isValidSoFar("capitalPercentage") && checks.isValidSoFar("expensePercentage");
        if (!isGood || (capital == null && expense == null)) {
            return null;
        }
        if (capital != null && expense != null && Split.isWhole(capital, expense)) {
            return new Split(capital, expense);
        }
        checks.reject("capitalPercentage", "invalid_split", "Both shares are given and add up to 100.00, or none is.");
        return null;
    }
}
