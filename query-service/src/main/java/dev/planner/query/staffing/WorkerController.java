package dev.planner.query.staffing;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.staffing.WorkerId;
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
@RequestMapping("/api/v1/workers")
final class WorkerController {

    private final CallerAccess caller;
    private final ReadTables tables;

    WorkerController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The workers")
    @RequiresPermission(value = Permission.READ_WORKER, on = ResourceKind.SYSTEM)
    Page<WorkerView> list(@Listed(WorkerTables.LIST) ListRequest request) {
        caller.require(Permission.READ_WORKER, Resource.SYSTEM);
        return tables.read(jdbc -> WorkerTables.page(jdbc, request));
    }

    @GetMapping("/{workerId}")
    @Operation(summary = "One worker")
    @RequiresPermission(value = Permission.READ_WORKER, on = ResourceKind.SYSTEM)
    WorkerView worker(@PathVariable WorkerId workerId) {
        caller.require(Permission.READ_WORKER, Resource.SYSTEM);
        return tables.read(jdbc -> WorkerTables.find(jdbc, workerId)).orElseThrow(WorkerController::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such worker.");
    }
}
