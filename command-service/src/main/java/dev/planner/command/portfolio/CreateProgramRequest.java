package dev.planner.command.portfolio;

import dev.planner.command.portfolio.ProgramCommand.CreateProgram;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body that creates a program. */
@Schema(requiredProperties = {"name", "businessSponsor", "programManager", "technicalLead", "startDate", "endDate"})
record CreateProgramRequest(
        @Nullable ProgramId id,
        @Nullable String name,
        @Nullable String businessSponsor,
        @Nullable String programManager,
        @Nullable String technicalLead,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String description) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    CreateProgram command() {
        var checks = new FieldChecks();
        var details = new ProgramDetails(
                checks.requiredText("name", name, TextLimits.NAME),
                checks.requiredText("businessSponsor", businessSponsor, TextLimits.NAME),
                checks.requiredText("programManager", programManager, TextLimits.NAME),
                checks.requiredText("technicalLead", technicalLead, TextLimits.NAME),
                checks.requiredDate("startDate", startDate),
                checks.requiredDate("endDate", endDate),
                checks.optionalText("description", description, TextLimits.DESCRIPTION));
        DateRules.check(checks, startDate, endDate);
        checks.throwIfAny();
        return new CreateProgram(id == null ? ProgramId.random() : id, id != null, details);
    }
}
