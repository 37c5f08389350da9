package dev.planner.query.variance;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.Percentage;
import org.jspecify.annotations.Nullable;

/** Thresholds as they stand in a query string; what is absent or empty is as usual for the report. */
final class ThresholdParameters {

    static final String ALLOCATION = "allocationThreshold";
    static final String COST = "costThreshold";

    private ThresholdParameters() {}

    /** @throws Refusal MALFORMED_REQUEST for what is no number; VALIDATION_FAILED for one outside 0.00–100.00 or with more than two places */
    static Thresholds read(@Nullable DecimalText allocation, @Nullable DecimalText cost, Thresholds usual) {
        var checks = new FieldChecks();
        var thresholds = new Thresholds(
                read(checks, ALLOCATION, allocation, usual.allocation()), read(checks, COST, cost, usual.cost()));
        checks.throwIfAny();
        return thresholds;
    }

    private static Percentage read(FieldChecks checks, String name, @Nullable DecimalText text, Percentage usual) {
        if (text != null && !text.text().isEmpty() && text.decimal().isEmpty()) {
            throw Refusal.malformed("The query parameter %s: not a number.".formatted(name));
        }
        var given = checks.optionalPercentage(name, text);
        return given == null ? usual : given;
    }
}
