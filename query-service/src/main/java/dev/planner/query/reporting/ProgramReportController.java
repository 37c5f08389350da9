package dev.planner.query.reporting;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.reportcache.Report;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reports/programs", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProgramReportController {

    private final CallerAccess caller;
    private final ProgramReports reports;
    private final ReportDay today;

    ProgramReportController(CallerAccess caller, ProgramReports reports, ReportDay today) {
        this.caller = caller;
        this.reports = reports;
        this.today = today;
    }

    @GetMapping("/{programId}")
    @Operation(
            summary = "A program with its figures as of a day, and its projects with theirs",
            description = "The figures are the sums over all projects, archived ones included.")
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROGRAM)
    @RequiresPermission(
            value = Permission.VIEW_FORECAST,
            on = ResourceKind.PROGRAM,
            when = "financialSummary is not to be null")
    Report<ProgramReport> program(
            @PathVariable ProgramId programId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "true") boolean includeProjects) {
        caller.require(Permission.VIEW_REPORTS, Resource.program(programId));
        var reader = Reader.of(programId, caller);
        return reports.program(programId, today.or(asOf), includeProjects, reader);
    }
}
