package dev.planner.command.actuals;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.Percentage;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that gives an actual another percentage; nothing else of it can change. */
@Schema(requiredProperties = "allocationPercentage")
record ChangeActualRequest(@Nullable DecimalText allocationPercentage) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    Percentage allocation() {
        var checks = new FieldChecks();
        var allocation = checks.requiredPercentage("allocationPercentage", allocationPercentage);
        checks.throwIfAny();
        return allocation;
    }
}
