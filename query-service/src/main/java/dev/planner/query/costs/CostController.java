package dev.planner.query.costs;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.reportcache.Report;
import dev.planner.query.tabular.Tabular;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1/reports",
        produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
final class CostController {

    private static final String WHATEVER_DAY = "All actuals count, also those outside the project dates.";

    private final CallerAccess caller;
    private final ReadTables tables;
    private final CostProperties properties;

    CostController(CallerAccess caller, ReadTables tables, CostProperties properties) {
        this.caller = caller;
        this.tables = tables;
        this.properties = properties;
    }

    @GetMapping("/projects/{projectId}/time-series")
    @Operation(summary = "What was spent on a project over time", description = WHATEVER_DAY)
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROJECT)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROJECT, when = "the budget is to be shown")
    Report<TimeSeries> projectSeries(
            @PathVariable ProjectId projectId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Parameter(schema = @Schema(allowableValues = {"daily", "weekly", "monthly"}))
                    String interval) {
        return series(new Reported.OfProject(projectId), from, to, Interval.of(interval));
    }

    @GetMapping("/programs/{programId}/time-series")
    @Operation(summary = "What was spent on the projects of a program over time", description = WHATEVER_DAY)
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.VIEW_BUDGET, on = ResourceKind.PROGRAM, when = "the budget is to be shown")
    Report<TimeSeries> programSeries(
            @PathVariable ProgramId programId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Parameter(schema = @Schema(allowableValues = {"daily", "weekly", "monthly"}))
                    String interval) {
        return series(new Reported.OfProgram(programId), from, to, Interval.of(interval));
    }

    @GetMapping("/projects/{projectId}/drill-down")
    @Operation(summary = "What was spent on a project, broken down", description = WHATEVER_DAY)
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROJECT)
    Report<DrillDown> projectDrillDown(
            @PathVariable ProjectId projectId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Parameter(schema = @Schema(allowableValues = {"worker", "date", "phase"})) String groupBy) {
        return drillDown(new Reported.OfProject(projectId), from, to, Grouping.of(groupBy));
    }

    @GetMapping("/programs/{programId}/drill-down")
    @Operation(
            summary = "What was spent on the projects of a program, broken down",
            description = WHATEVER_DAY + " A phase belongs to one project, so that each is a group of its own.")
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROGRAM)
    Report<DrillDown> programDrillDown(
            @PathVariable ProgramId programId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Parameter(schema = @Schema(allowableValues = {"worker", "date", "phase"})) String groupBy) {
        return drillDown(new Reported.OfProgram(programId), from, to, Grouping.of(groupBy));
    }

    private Report<TimeSeries> series(Reported reported, LocalDate from, LocalDate to, Interval interval) {
        caller.require(Permission.VIEW_REPORTS, reported.resource());
        var withBudget =
                caller.decide(Permission.VIEW_BUDGET, reported.resource()).allowed();
        var costs = new CostTables(reported, window(from, to));
        return Report.of(
                "time_series",
                reported.about(),
                List.of(costs.window(), interval, withBudget),
                () -> tables.snapshot(jdbc -> TimeSeries.of(
                        interval.periods(costs.window()),
                        costs.byPeriod(jdbc, interval),
                        withBudget ? costs.budget(jdbc) : null)));
    }

    private Report<DrillDown> drillDown(Reported reported, LocalDate from, LocalDate to, Grouping grouping) {
        caller.require(Permission.VIEW_REPORTS, reported.resource());
        var costs = new CostTables(reported, window(from, to));
        return Report.of(
                "drill_down",
                reported.about(),
                List.of(costs.window(), grouping),
                () -> tables.read(jdbc -> DrillDown.of(costs.by(jdbc, grouping))));
    }

    private Dates window(LocalDate from, LocalDate to) {
        return FieldChecks.queryRange("from", from, "to", to, properties.maxDays());
    }
}
