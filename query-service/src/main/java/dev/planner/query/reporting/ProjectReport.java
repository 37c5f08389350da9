package dev.planner.query.reporting;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A project and its figures (domain reference, section 11).
 *
 * @param financialSummary null for a reader without view_forecast on the project
 */
record ProjectReport(
        ProjectId projectId,
        String projectName,
        ProgramId programId,
        String costCenterCode,
        String projectManager,
        ReportDates dates,
        @Nullable FinancialSummary financialSummary) {

    static ProjectReport of(ReportedProject project, ProjectsAsOf among, Reader reader) {
        return new ProjectReport(
                project.id(),
                project.name(),
                project.programId(),
                project.costCenterCode(),
                project.projectManager(),
                ReportDates.of(project.dates(), among.asOf()),
                reader.seesForecast(project) ? FinancialSummary.of(project, among, reader) : null);
    }
}
