package dev.planner.command.portfolio;

import dev.planner.command.portfolio.ProjectCommand.CreateProject;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectDetails;
import dev.planner.events.portfolio.ProjectId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that creates a project; without phases it gets one over its whole range. */
@Schema(
        requiredProperties = {
            "programId",
            "name",
            "businessSponsor",
            "projectManager",
            "technicalLead",
            "costCenterCode",
            "startDate",
            "endDate"
        })
record CreateProjectRequest(
        @Nullable ProjectId id,
        @Nullable ProgramId programId,
        @Nullable String name,
        @Nullable String businessSponsor,
        @Nullable String projectManager,
        @Nullable String technicalLead,
        @Nullable String costCenterCode,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String description,
        @Nullable List<@Nullable PhaseRequest> phases) {

    private static final ProgramId NO_PROGRAM = new ProgramId(new UUID(0, 0));

    /** @throws Refusal {@code VALIDATION_FAILED} */
    CreateProject command() {
        var checks = new FieldChecks();
        var command = new CreateProject(
                id == null ? ProjectId.random() : id,
                id != null,
                checks.required("programId", programId, NO_PROGRAM),
                details(checks),
                Optional.ofNullable(phases).map(items -> new PhaseList("phases", items).drafts(checks)));
        checks.throwIfAny();
        return command;
    }

    private ProjectDetails details(FieldChecks checks) {
        var details = new ProjectDetails(
                checks.requiredText("name", name, TextLimits.NAME),
                checks.requiredText("businessSponsor", businessSponsor, TextLimits.NAME),
                checks.requiredText("projectManager", projectManager, TextLimits.NAME),
                checks.requiredText("technicalLead", technicalLead, TextLimits.NAME),
                checks.requiredText("costCenterCode", costCenterCode, TextLimits.COST_CENTER_CODE),
                checks.requiredDate("startDate", startDate),
                checks.requiredDate("endDate", endDate),
                checks.optionalText("description", description, TextLimits.DESCRIPTION));
        DateRules.check(checks, startDate, endDate);
        return details;
    }
}
