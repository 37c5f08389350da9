package dev.planner.command.portfolio;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;

/** A program with the dates that bind its projects: every project lies inside (domain reference, section 3). */
record ProgramBounds(ProgramId id, Dates dates) {

    /** @throws Refusal {@code PROJECT_OUTSIDE_PROGRAM} if the project does not lie inside the program */
    void requireAround(Dates project) {
        if (!dates.contains(project)) {
            throw refusal("The project, %s to %s, does not lie inside the program, %s to %s.", project)
                    .with("projectStartDate", project.start())
                    .with("projectEndDate", project.end());
        }
    }

    /**
     * The same rule from the side of the program.
     *
     * @param projects from the first start to the last end of the program's projects, archived ones included
     * @throws Refusal {@code PROJECT_OUTSIDE_PROGRAM} if any of them does not lie inside the program
     */
    void requireAroundAll(Dates projects) {
        if (!dates.contains(projects)) {
            throw refusal("The projects, %s to %s, do not lie inside the program, %s to %s.", projects)
                    .with("projectsStartDate", projects.start())
                    .with("projectsEndDate", projects.end());
        }
    }

    private Refusal refusal(String detail, Dates outside) {
        return Refusal.of(
                        ErrorCode.PROJECT_OUTSIDE_PROGRAM,
                        detail.formatted(outside.start(), outside.end(), dates.start(), dates.end()))
                .with("programId", id)
                .with("programStartDate", dates.start())
                .with("programEndDate", dates.end());
    }
}
