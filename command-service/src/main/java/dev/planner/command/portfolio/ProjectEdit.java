package dev.planner.command.portfolio;

import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectDetails;
import java.time.LocalDate;

/** What a client wants changed of a project, each field valid in itself; another program is a move. */
record ProjectEdit(
        Patch<ProgramId> programId,
        Patch<String> name,
        Patch<String> businessSponsor,
        Patch<String> projectManager,
        Patch<String> technicalLead,
        Patch<String> costCenterCode,
        Patch<LocalDate> startDate,
        Patch<LocalDate> endDate,
        Patch<String> description) {

    /**
     * The details with the changes.
     *
     * @throws Refusal {@code VALIDATION_FAILED} if the project would not start before it ends
     */
    ProjectDetails applyTo(ProjectDetails current) {
        var changed = new ProjectDetails(
                name.orElse(current.name()),
                businessSponsor.orElse(current.businessSponsor()),
                projectManager.orElse(current.projectManager()),
                technicalLead.orElse(current.technicalLead()),
                costCenterCode.orElse(current.costCenterCode()),
                startDate.orElse(current.startDate()),
                endDate.orElse(current.endDate()),
                description.applyTo(current.description()));
        DateRules.require(changed.dates());
        return changed;
    }
}
