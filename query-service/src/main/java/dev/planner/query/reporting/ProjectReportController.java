package dev.planner.query.reporting;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
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
@RequestMapping("/api/v1/reports/projects")
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
    ProjectReport project(
            @PathVariable ProjectId projectId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "true") boolean includeVariance) {
        caller.require(Permission.VIEW_REPORTS, Resource.project(projectId));
        if (includeVariance) {
            return ProjectReport.of(reads.analysed(projectId, today.or(asOf)), Reader.of(caller));
        }
        var read = reads.projects(List.of(projectId), today.or(asOf));
        return ProjectReport.of(read.projects().getFirst(), read, Reader.of(caller));
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
    PortfolioReport projects(
            @RequestParam List<ProjectId> ids, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var named = distinct(ids);
        named.forEach(id -> caller.require(Permission.VIEW_REPORTS, Resource.project(id)));
        return PortfolioReport.of(reads.projects(named, today.or(asOf)), Reader.of(caller));
    }

    @GetMapping(
            path = "/{projectId}/phases",
            produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
    @Operation(
            summary = "The figures of a project phase by phase, as of a day",
            description = "Plan rows and actuals count for the phase of their day; the phases add up to the project.")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    PhaseReport phases(@PathVariable ProjectId projectId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        caller.require(Permission.VIEW_FORECAST, Resource.project(projectId));
        return PhaseReport.of(reads.phases(projectId, today.or(asOf)), Reader.of(caller));
    }

    @GetMapping(
            path = "/{projectId}/cost-projection",
            produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
    @Operation(summary = "What the plan of a project costs on each day of a window that has plan rows")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    CostProjection costProjection(
            @PathVariable ProjectId projectId, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var window = FieldChecks.queryRange("from", from, "to", to, properties.maxDays());
        caller.require(Permission.VIEW_FORECAST, Resource.project(projectId));
        return reads.projection(projectId, window);
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
