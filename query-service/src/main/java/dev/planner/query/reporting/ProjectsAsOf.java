package dev.planner.query.reporting;

import java.time.LocalDate;
import java.util.List;

/** Projects with their figures as of a day, and what of these could not be priced. */
record ProjectsAsOf(LocalDate asOf, List<ReportedProject> projects, UnpricedDays unpriced) {

    Figures sum() {
        return projects.stream().map(ReportedProject::figures).reduce(Figures.ZERO, Figures::plus);
    }
}
