package dev.planner.command.portfolio;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import java.time.LocalDate;

/** The body that edits a program; what it leaves out stays. */
record UpdateProgramRequest(
        Patch<String> name,
        Patch<String> businessSponsor,
        Patch<String> programManager,
        Patch<String> technicalLead,
        Patch<LocalDate> startDate,
        Patch<LocalDate> endDate,
        Patch<String> description) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    ProgramEdit edit() {
        var checks = new FieldChecks();
        var edit = new ProgramEdit(
                checks.requiredText("name", name, TextLimits.NAME),
                checks.requiredText("businessSponsor", businessSponsor, TextLimits.NAME),
                checks.requiredText("programManager", programManager, TextLimits.NAME),
                checks.requiredText("technicalLead", technicalLead, TextLimits.NAME),
                checks.required("startDate", startDate),
                checks.required("endDate", endDate),
                checks.optionalText("description", description, TextLimits.DESCRIPTION));
        DateRules.check(checks, startDate.applyTo(null), endDate.applyTo(null));
        checks.throwIfAny();
        return edit;
    }
}
