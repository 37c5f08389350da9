package dev.planner.query.reporting;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.reportcache.About;
import dev.planner.query.reportcache.Report;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
final class ForecastController {

    private static final String BUDGET_SHOWN = "budget and analysis are to be shown";

    private final CallerAccess caller;
    private final ReportReads reads;
    private final ProgramReports reports;
    private final ReportDay today;

    ForecastController(CallerAccess caller, ReportReads reads, ProgramReports reports, ReportDay today) {
        this.caller = caller;
        this.reads = reads;
        this.reports = reports;
        this.today = today;
    }

    @GetMapping("/forecast/projects/{projectId}")
    @Operation(
            summary = "What a project will cost, as of a day",
            description =
                    "Budget, actual, remaining, overdue and forecast to the cent; asOf is today (UTC) unless named.")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROJECT, when = BUDGET_SHOWN)
    Report<FinancialSummary> project(
            @PathVariable ProjectId projectId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return of(projectId, "forecast", asOf, FinancialSummary::ofProject);
    }

    @GetMapping("/forecast/programs/{programId}")
    @Operation(
            summary = "What a program will cost, as of a day",
            description = "The sums over all its projects, archived ones included; asOf is today (UTC) unless named.")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROGRAM, when = BUDGET_SHOWN)
    Report<FinancialSummary> program(
            @PathVariable ProgramId programId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return reports.forecast(programId, today.or(asOf), reader(programId));
    }

    @GetMapping("/budget-status/projects/{projectId}")
    @Operation(summary = "Where a project stands against its budget, as of a day, with its forecast")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROJECT, when = BUDGET_SHOWN)
    Report<BudgetStatusReport> statusOfProject(
            @PathVariable ProjectId projectId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return of(projectId, "budget_status", asOf, BudgetStatusReport::ofProject);
    }

    @GetMapping("/budget-status/programs/{programId}")
    @Operation(summary = "Where a program stands against its budget, as of a day, with its forecast")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROGRAM, when = BUDGET_SHOWN)
    Report<BudgetStatusReport> statusOfProgram(
            @PathVariable ProgramId programId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return reports.budgetStatus(programId, today.or(asOf), reader(programId));
    }

    private <T> Report<T> of(
            ProjectId project, String name, @Nullable LocalDate asOf, BiFunction<ProjectsAsOf, Reader, T> report) {
        caller.require(Permission.VIEW_FORECAST, Resource.project(project));
        var reader = Reader.of(List.of(project), caller);
        var day = today.or(asOf);
        return Report.of(
                name,
                About.project(project),
                List.of(day, reader.told()),
                () -> report.apply(reads.projects(List.of(project), day), reader));
    }

    /** Whoever may have the forecast of the program. */
    private Reader reader(ProgramId program) {
        caller.require(Permission.VIEW_FORECAST, Resource.program(program));
        return Reader.of(program, caller);
    }
}
