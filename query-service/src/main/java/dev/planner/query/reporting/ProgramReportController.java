package dev.planner.query.reporting;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.reportcache.About;
import dev.planner.query.reportcache.Report;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
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
    private final ReportReads reads;
    private final ReportDay today;
    private final ReportingProperties properties;

    ProgramReportController(CallerAccess caller, ReportReads reads, ReportDay today, ReportingProperties properties) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.properties = properties;
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
        var day = today.or(asOf);
        return Report.of(
                "program",
                About.program(programId),
                List.of(day, includeProjects, reader.told()),
                () -> report(programId, day, includeProjects, reader));
    }

    private ProgramReport report(ProgramId program, LocalDate asOf, boolean withProjects, Reader reader) {
        var read = reads.program(program, asOf);
        if (withProjects) {
            requireShowable(read.projects().projects().size());
        }
        return ProgramReport.of(read, reader, withProjects);
    }

    private void requireShowable(int projects) {
        var checks = new FieldChecks();
        checks.check(
                projects <= properties.maxProjects(),
                "includeProjects",
                "too_many",
                "Must be false for a program of more than %d projects.".formatted(properties.maxProjects()));
        checks.throwIfAny();
    }
}
