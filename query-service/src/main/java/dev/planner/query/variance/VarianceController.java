package dev.planner.query.variance;

import dev.planner.edge.json.DecimalText;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.reportcache.About;
import dev.planner.query.reportcache.Report;
import dev.planner.query.tabular.Tabular;
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
@RequestMapping("/api/v1/reports/projects/{projectId}/variance")
final class VarianceController {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final Variances variances;
    private final VarianceProperties properties;

    VarianceController(CallerAccess caller, ReadTables tables, Variances variances, VarianceProperties properties) {
        this.caller = caller;
        this.tables = tables;
        this.variances = variances;
        this.properties = properties;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
    @Operation(
            summary = "Where work differed from the plan, by worker and day",
            description =
                    "Work without a plan and plans without work always; other differences from either threshold on: "
                            + "20 % of the planned allocation or 10 % of the planned cost, unless the request names others.")
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROJECT)
    Report<VarianceAnalysis> variance(
            @PathVariable ProjectId projectId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable DecimalText allocationThreshold,
            @RequestParam(required = false) @Nullable DecimalText costThreshold) {
        caller.require(Permission.VIEW_REPORTS, Resource.project(projectId));
        var thresholds = ThresholdParameters.read(allocationThreshold, costThreshold, Thresholds.USUAL);
        return analysis(projectId, window(from, to), thresholds);
    }

    @GetMapping(
            path = "/exceptions",
            produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
    @Operation(
            summary = "Where work differed from the plan by far",
            description = "As the variance report, from 30 % and 20 % on, unless the request names others.")
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROJECT)
    Report<VarianceAnalysis> exceptions(
            @PathVariable ProjectId projectId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable DecimalText allocationThreshold,
            @RequestParam(required = false) @Nullable DecimalText costThreshold) {
        caller.require(Permission.VIEW_REPORTS, Resource.project(projectId));
        var thresholds = ThresholdParameters.read(allocationThreshold, costThreshold, Thresholds.EXCEPTIONAL);
        return analysis(projectId, window(from, to), thresholds);
    }

    @GetMapping("/{externalWorkerId}/{date}")
    @Operation(
            summary = "Plan and work of one worker on one day",
            description = "Whatever the difference; varianceType is null when there is none.")
    @RequiresPermission(value = Permission.VIEW_REPORTS, on = ResourceKind.PROJECT)
    VarianceRecord workerDay(
            @PathVariable ProjectId projectId, @PathVariable String externalWorkerId, @PathVariable LocalDate date) {
        caller.require(Permission.VIEW_REPORTS, Resource.project(projectId));
        return tables.read(jdbc -> variances.comparison(jdbc, projectId, externalWorkerId, date))
                .orElseThrow(() -> Refusal.notFound("There is no such worker."));
    }

    private Report<VarianceAnalysis> analysis(ProjectId project, Dates window, Thresholds thresholds) {
        return Report.of(
                "variance",
                About.project(project),
                List.of(window, thresholds),
                () -> tables.read(jdbc ->
                        variances.analysis(jdbc, project, window, thresholds, Variances.Remedy.SHORTER_WINDOW)));
    }

    private Dates window(LocalDate from, LocalDate to) {
        return FieldChecks.queryRange("from", from, "to", to, properties.maxDays());
    }
}
