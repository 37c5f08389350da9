package dev.planner.query.reporting;

import dev.planner.events.portfolio.ProgramId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Projects with their figures as of a day, and what of these could not be priced. */
record ProjectsAsOf(LocalDate asOf, List<ReportedProject> projects, UnpricedDays unpriced) {

    /** Those of one program. */
    ProjectsAsOf of(ProgramId program) {
        var its = projects.stream()
                .filter(project -> project.programId().equals(program))
                .toList();
        var ids = its.stream().map(ReportedProject::id).collect(Collectors.toSet());
        return new ProjectsAsOf(asOf, its, unpriced.of(ids));
    }

    Figures sum() {
        return projects.stream().map(ReportedProject::figures).reduce(Figures.ZERO, Figures::plus);
    }
}
