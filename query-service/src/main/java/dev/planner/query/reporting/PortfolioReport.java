package dev.planner.query.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several projects and the sum of their figures (domain reference, section 11).
 *
 * @param projects in the order in which they were named, each once
 * @param financialSummary null for a reader without view_forecast on every one of them
 */
record PortfolioReport(
        LocalDate asOf,
        List<ProjectReport> projects,
        int projectsCount,
        @Nullable FinancialSummary financialSummary) {

    static PortfolioReport of(ProjectsAsOf read, Reader reader) {
        var projects = read.projects().stream()
                .map(project -> ProjectReport.of(project, read, reader))
                .toList();
        var seesAll = read.projects().stream().allMatch(reader::seesForecast);
        return new PortfolioReport(
                read.asOf(), projects, projects.size(), seesAll ? FinancialSummary.of(read, reader) : null);
    }
}
