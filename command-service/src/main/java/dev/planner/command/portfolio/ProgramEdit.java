package dev.planner.command.portfolio;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.ProgramDetails;
import java.time.LocalDate;

/** What a client wants changed of a program, each field valid in itself. */
record ProgramEdit(
        Patch<String> name,
        Patch<String> businessSponsor,
        Patch<String> programManager,
        Patch<String> technicalLead,
        Patch<LocalDate> startDate,
        Patch<LocalDate> endDate,
        Patch<String> description) {

    /**
     * The details with the changes.
     *
     * @throws Refusal {@code VALIDATION_FAILED} if the program would not start before it ends
     */
    ProgramDetails applyTo(ProgramDetails current) {
        var changed = new ProgramDetails(
                name.orElse(current.name()),
                businessSponsor.orElse(current.businessSponsor()),
                programManager.orElse(current.programManager()),
                technicalLead.orElse(current.technicalLead()),
                startDate.orElse(current.startDate()),
                endDate.orElse(current.endDate()),
                description.applyTo(current.description()));
        DateRules.require(changed.dates());
        return changed;
    }
}
