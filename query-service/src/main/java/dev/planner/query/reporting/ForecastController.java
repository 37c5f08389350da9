package dev.planner.query.reporting;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
final class ForecastController {

    private static final String BUDGET_SHOWN = "budget and analysis are to be shown";

    private final CallerAccess caller;
    private final ReportReads reads;
    private final ReportDay today;

    ForecastController(CallerAccess caller, ReportReads reads, ReportDay today) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
    }

    @GetMapping("/forecast/projects/{projectId}")
    @Operation(
            summary = "What a project will cost, as of a day",
            description =
                    "Budget, actual, remaining, overdue and forecast to the cent; asOf is today (UTC) unless named.")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROJECT, when = BUDGET_SHOWN)
    FinancialSummary project(
            @PathVariable ProjectId projectId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var read = read(projectId, asOf);
        return FinancialSummary.of(read.projects().getFirst(), read, Reader.of(caller));
    }

    @GetMapping("/forecast/programs/{programId}")
    @Operation(
            summary = "What a program will cost, as of a day",
            description = "The sums over all its projects, archived ones included; asOf is today (UTC) unless named.")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROGRAM, when = BUDGET_SHOWN)
    FinancialSummary program(
            @PathVariable ProgramId programId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return FinancialSummary.of(read(programId, asOf), Reader.of(caller));
    }

    @GetMapping("/budget-status/projects/{projectId}")
    @Operation(summary = "Where a project stands against its budget, as of a day, with its forecast")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROJECT)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROJECT, when = BUDGET_SHOWN)
    BudgetStatusReport statusOfProject(
            @PathVariable ProjectId projectId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var read = read(projectId, asOf);
        var project = read.projects().getFirst();
        return new BudgetStatusReport(
                FinancialSummary.of(project, read, Reader.of(caller)), BudgetStatus.of(project.figures()));
    }

    @GetMapping("/budget-status/programs/{programId}")
    @Operation(summary = "Where a program stands against its budget, as of a day, with its forecast")
    @RequiresPermission(value = Permission.VIEW_FORECAST, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROGRAM, when = BUDGET_SHOWN)
    BudgetStatusReport statusOfProgram(
            @PathVariable ProgramId programId, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var read = read(programId, asOf);
        return new BudgetStatusReport(
                FinancialSummary.of(read, Reader.of(caller)),
                BudgetStatus.of(read.projects().sum()));
    }

    private ProjectsAsOf read(ProjectId project, @Nullable LocalDate asOf) {
        caller.require(Permission.VIEW_FORECAST, Resource.project(project));
        return reads.projects(List.of(project), today.or(asOf));
    }

    private ProgramAsOf read(ProgramId program, @Nullable LocalDate asOf) {
        caller.require(Permission.VIEW_FORECAST, Resource.program(program));
        return reads.program(program, today.or(asOf));
    }
}
