package dev.planner.query.plan;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Decision.Denied;
import dev.planner.events.decision.Reach;
import dev.planner.events.decision.Resource;
import dev.planner.events.plan.AllocationCap;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/resources/{resourceId}/allocation")
final class AllocationController {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final PlanProperties properties;

    AllocationController(CallerAccess caller, ReadTables tables, PlanProperties properties) {
        this.caller = caller;
        this.tables = tables;
        this.properties = properties;
    }

    @GetMapping
    @Operation(
            summary = "What a resource is allocated on each day of a range",
            description = "Totals are over all projects; single rows are shown of projects that the caller reaches.")
    @RequiresPermission(value = Permission.READ_ASSIGNMENT, on = ResourceKind.EACH_ITEM)
    AllocationView allocation(
            @PathVariable ResourceId resourceId, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var days = FieldChecks.queryRange("from", from, "to", to, properties.maxDays());
        var reader = readerSomewhere();
        return tables.read(jdbc -> existing(jdbc, resourceId, days)).seenBy(reader);
    }

    @PostMapping("/check")
    @Operation(summary = "What a proposed range would come to on each of its days; writes nothing")
    @RequiresPermission(value = Permission.READ_ASSIGNMENT, on = ResourceKind.PROJECT)
    CheckView check(@PathVariable ResourceId resourceId, @RequestBody CheckRequest request) {
        var proposal = request.proposal(properties.maxDays());
        requireReadable(proposal.projectId());
        var allocations = tables.read(jdbc -> existing(jdbc, resourceId, proposal.days()));
        var days = proposal.days().stream()
                .map(day -> AllocationCap.of(
                        resourceId, day, allocations.elsewhere(proposal.projectId(), day), proposal.percentage()))
                .toList();
        return new CheckView(
                resourceId, proposal.projectId(), days.stream().noneMatch(AllocationCap::exceedsDay), days);
    }

    /** Two statements. */
    private static Allocations existing(JdbcClient jdbc, ResourceId resource, Dates days) {
        return Optional.of(jdbc.sql("select exists (select 1 from resources where id = ?)")
                        .param(resource.value())
                        .query(Boolean.class)
                        .single())
                .filter(exists -> exists)
                .map(_ -> Allocations.of(jdbc, resource, days))
                .orElseThrow(() -> Refusal.notFound("There is no such resource."));
    }

    /** Resources belong to no project: who may read plan rows anywhere may know how far a resource is taken. */
    private Reach readerSomewhere() {
        var reach = caller.reach(Permission.READ_ASSIGNMENT);
        if (reach.isNothing() && caller.decide(Permission.READ_ASSIGNMENT, Resource.SYSTEM) instanceof Denied denied) {
            throw Refusal.forbidden(denied.why());
        }
        return reach;
    }

    /** To those who may not read it, existing and missing look the same. */
    private void requireReadable(ProjectId project) {
        if (caller.decide(Permission.READ_ASSIGNMENT, Resource.project(project)) instanceof Denied denied) {
            throw caller.reach(Permission.READ_ASSIGNMENT).global()
                    ? Refusal.of(ErrorCode.REFERENCE_NOT_FOUND, "There is no such project.")
                            .with("field", "projectId")
                    : Refusal.forbidden(denied.why());
        }
    }
}
