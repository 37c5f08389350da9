package dev.planner.command.portfolio;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.ProgramId;
import java.time.LocalDate;

/** The body that edits a project or moves it to another program; what it leaves out stays. */
record UpdateProjectRequest(
        Patch<ProgramId> programId,
        Patch<String> name,
        Patch<String> businessSponsor,
        Patch<String> projectManager,
        Patch<String> technicalLead,
        Patch<String> costCenterCode,
        Patch<LocalDate> startDate,
        Patch<LocalDate> endDate,
        Patch<String> description) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    ProjectEdit edit() {
        var checks = new FieldChecks();
        var edit = new ProjectEdit(
                checks.required("programId", programId),
                checks.requiredText("name", name, TextLimits.NAME),
                checks.requiredText("businessSponsor", businessSponsor, TextLimits.NAME),
                checks.requiredText("projectManager", projectManager, TextLimits.NAME),
                checks.requiredText("technicalLead", technicalLead, TextLimits.NAME),
                checks.requiredText("costCenterCode", costCenterCode, TextLimits.COST_CENTER_CODE),
                checks.required("startDate", startDate),
                checks.required("endDate", endDate),
                checks.optionalText("description", description, TextLimits.DESCRIPTION));
        DateRules.check(checks, startDate.applyTo(null), endDate.applyTo(null));
        checks.throwIfAny();
        return edit;
    }
}
