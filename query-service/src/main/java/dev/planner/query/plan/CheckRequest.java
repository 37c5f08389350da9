package dev.planner.query.plan;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that proposes a range; both ends belong to it. */
@Schema(
        name = "AllocationCheckRequest",
        requiredProperties = {"projectId", "from", "to", "allocationPercentage"})
record CheckRequest(
        @Nullable ProjectId projectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DecimalText allocationPercentage) {

    private static final ProjectId NO_PROJECT = new ProjectId(new UUID(0, 0));

    /** What is proposed, each part valid in itself. */
    record Proposal(ProjectId projectId, Dates days, Percentage percentage) {}

    /** @throws Refusal {@code VALIDATION_FAILED} */
    Proposal proposal(int maxDays) {
        var checks = new FieldChecks();
        var project = checks.required("projectId", projectId, NO_PROJECT);
        var days = checks.requiredRange("from", from, "to", to, maxDays);
        var percentage = checks.requiredPositivePercentage("allocationPercentage", allocationPercentage);
        checks.throwIfAny();
        return new Proposal(project, days, percentage);
    }
}
