package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.variance.VarianceAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * A project and its figures (domain reference, section 11).
 *
 * @param financialSummary null for a reader without view_forecast on the project
 * @param varianceAnalysis from the start of the project to the report date; absent if not asked for
 */
record ProjectReport(
        ProjectId projectId,
        String projectName,
        ProgramId programId,
        String costCenterCode,
        String projectManager,
        ReportDates dates,
        @Nullable FinancialSummary financialSummary,
        @JsonInclude(Include.NON_NULL) @Nullable VarianceAnalysis varianceAnalysis) {

    static ProjectReport of(AnalysedProject analysed, Reader reader) {
        return of(analysed.project().projects().getFirst(), analysed.project(), reader, analysed.variance());
    }

    static ProjectReport of(ReportedProject project, ProjectsAsOf among, Reader reader) {
        return of(project, among, reader, null);
    }

    private static ProjectReport of(
            ReportedProject project, ProjectsAsOf among, Reader reader, @Nullable VarianceAnalysis variance) {
        return new ProjectReport(
                project.id(),
                project.name(),
                project.programId(),
                project.costCenterCode(),
                project.projectManager(),
                ReportDates.of(project.dates(), among.asOf()),
                reader.seesForecast(project) ? FinancialSummary.of(project, among, reader) : null,
                variance);
    }
}
