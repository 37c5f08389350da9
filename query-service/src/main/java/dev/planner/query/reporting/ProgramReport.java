package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.portfolio.ProgramId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program, its figures and its projects (domain reference, section 11).
 *
 * @param financialSummary null for a reader without view_forecast on the program
 * @param projects by name, archived ones included; absent if not asked for
 * @param projectsCount how many projects the program has, whether or not they are shown
 */
record ProgramReport(
        ProgramId programId,
        String programName,
        String programManager,
        String businessSponsor,
        ReportDates dates,
        @Nullable FinancialSummary financialSummary,
        @JsonInclude(Include.NON_NULL) @Nullable List<ProjectReport> projects,
        int projectsCount) {

    static ProgramReport of(ProgramAsOf read, Reader reader, boolean withProjects) {
        var program = read.program();
        return new ProgramReport(
                program.id(),
                program.name(),
                program.programManager(),
                program.businessSponsor(),
                ReportDates.of(program.dates(), read.projects().asOf()),
                reader.seesForecast(program.id()) ? FinancialSummary.of(read, reader) : null,
                withProjects ? projects(read.projects(), reader) : null,
                read.projects().projects().size());
    }

    private static List<ProjectReport> projects(ProjectsAsOf read, Reader reader) {
        return read.projects().stream()
                .map(project -> ProjectReport.of(project, read, reader))
                .toList();
    }
}
