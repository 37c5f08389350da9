package dev.planner.query.staffing;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Listed;
import dev.planner.query.listing.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/worker-types")
final class WorkerTypeController {

    private final CallerAccess caller;
    private final ReadTables tables;

    WorkerTypeController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The worker types with their open rates")
    @RequiresPermission(value = Permission.READ_WORKER, on = ResourceKind.SYSTEM)
    Page<WorkerTypeView> list(@Listed(WorkerTypeTables.LIST) ListRequest request) {
        caller.require(Permission.READ_WORKER, Resource.SYSTEM);
        return tables.read(jdbc -> WorkerTypeTables.page(jdbc, request));
    }

    @GetMapping("/{workerTypeId}")
    @Operation(summary = "One worker type")
    @RequiresPermission(value = Permission.READ_WORKER, on = ResourceKind.SYSTEM)
    WorkerTypeView workerType(@PathVariable WorkerTypeId workerTypeId) {
        caller.require(Permission.READ_WORKER, Resource.SYSTEM);
        return tables.read(jdbc -> WorkerTypeTables.find(jdbc, workerTypeId))
                .orElseThrow(WorkerTypeController::notFound);
    }

    @GetMapping("/{workerTypeId}/rates")
    @Operation(summary = "The rates of one worker type")
    @RequiresPermission(value = Permission.READ_WORKER, on = ResourceKind.SYSTEM)
    Page<RateView> rates(@PathVariable WorkerTypeId workerTypeId, @Listed(RateTables.LIST) ListRequest request) {
        caller.require(Permission.READ_WORKER, Resource.SYSTEM);
        return tables.read(jdbc -> RateTables.page(jdbc, workerTypeId, request))
                .orElseThrow(WorkerTypeController::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such worker type.");
    }
}
