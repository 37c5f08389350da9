package dev.planner.query.reporting;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.reportcache.About;
import dev.planner.query.reportcache.Report;
import dev.planner.query.tabular.Tabular;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reports/projects", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProjectReportController {

    private final CallerAccess caller;
    private final ReportReads reads;
    private final ReportDay today;
    private final ReportingProperties properties;

    ProjectReportController(CallerAccess caller, ReportReads reads, ReportDay today, ReportingProperties properties) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.properties = properties;
    }

    @GetMapping("/{projectId}")
    @Operation(
            summary = "A project with its figures as of a day, and where work differed from its plan",
            description =
                    "varianceAnalysis covers the days from the start of the project to asOf, with the usual thresholds.")
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROJECT)
    @RequiresPermission(
            value = Permission.VIEW_FORECAST,
            on = ResourceKind.PROJECT,
            when = "financialSummary is not to be null")
    Report<ProjectReport> project(
            @PathVariable ProjectId projectId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "true") boolean includeVariance) {
        caller.require(Permission.VIEW_REPORTS, Resource.project(projectId));
        var reader = Reader.of(List.of(projectId), caller);
        var day = today.or(asOf);
        return Report.of(
                "project",
                About.project(projectId),
                List.of(day, includeVariance, reader.told()),
                () -> report(projectId, day, includeVariance, reader));
    }

    private ProjectReport report(ProjectId project, LocalDate asOf, boolean withVariance, Reader reader) {
        if (withVariance) {
            return ProjectReport.of(reads.analysed(project, asOf), reader);
        }
        var read = reads.projects(List.of(project), asOf);
        return ProjectReport.of(read.projects().getFirst(), read, reader);
    }

    @GetMapping
    @Operation(
            summary = "Several projects with their figures as of a day, and the sum",
            description =
                    "Every project must be one that the caller may see reports of. A project named twice counts once.")
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROJECT)
    @RequiresPermission(
            value = Permission.VIEW_FORECAST,
            on = ResourceKind.PROJECT,
            when = "financialSummary is not to be null")
    Report<PortfolioReport> projects(
            @RequestParam List<ProjectId> ids, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var named = distinct(ids);
        named.forEach(id -> caller.require(Permission.VIEW_REPORTS, Resource.project(id)));
        var reader = Reader.of(named, caller);
        var day = today.or(asOf);
        return Report.of(
                "projects",
                About.projects(named),
                List.of(day, reader.told()),
                () -> PortfolioReport.of(reads.projects(named, day), reader));
    }

    @GetMapping(
            path = "/{projectId}/phases",
            produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
    @Operation(
            summary = "The figures of a project phase by phase, as of a day",
            description = "Plan rows and actuals count for the phase of their day; the phases add up to the project.")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    Report<PhaseReport> phases(
            @PathVariable ProjectId projectId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        caller.require(Permission.VIEW_FORECAST, Resource.project(projectId));
        var reader = Reader.of(List.of(projectId), caller);
        var day = today.or(asOf);
        return Report.of(
                "phases",
                About.project(projectId),
                List.of(day, reader.told()),
                () -> PhaseReport.of(reads.phases(projectId, day), reader));
    }

    @GetMapping(
            path = "/{projectId}/cost-projection",
            produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
    @Operation(summary = "What the plan of a project costs on each day of a window that has plan rows")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    Report<CostProjection> costProjection(
            @PathVariable ProjectId projectId, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var window = FieldChecks.queryRange("from", from, "to", to, properties.maxDays());
        caller.require(Permission.VIEW_FORECAST, Resource.project(projectId));
        return Report.of(
                "cost_projection",
                About.project(projectId),
                List.of(window),
                () -> reads.projection(projectId, window));
    }

    /** In the order in which they were named. */
    private Set<ProjectId> distinct(List<ProjectId> ids) {
        if (ids.isEmpty()) {
            throw Refusal.malformed("The parameter ids names no project.");
        }
        var named = new LinkedHashSet<>(ids);
        var checks = new FieldChecks();
        checks.check(
                named.size() <= properties.maxIds(),
                "ids",
                "too_many",
                "Must name at most %d projects.".formatted(properties.maxIds()));
        checks.throwIfAny();
        return named;
    }
}
