package dev.planner.query.staffing;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.events.staffing.ResourceId;
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
@RequestMapping("/api/v1/resources")
final class ResourceController {

    private final CallerAccess caller;
    private final ReadTables tables;

    ResourceController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The resources")
    @RequiresPermission(value = Permission.READ_RESOURCE, on = ResourceKind.SYSTEM)
    Page<ResourceView> list(@Listed(ResourceTables.LIST) ListRequest request) {
        caller.require(Permission.READ_RESOURCE, Resource.SYSTEM);
        return tables.read(jdbc -> ResourceTables.page(jdbc, request));
    }

    @GetMapping("/{resourceId}")
    @Operation(summary = "One resource")
    @RequiresPermission(value = Permission.READ_RESOURCE, on = ResourceKind.SYSTEM)
    ResourceView resource(@PathVariable ResourceId resourceId) {
        caller.require(Permission.READ_RESOURCE, Resource.SYSTEM);
        return tables.read(jdbc -> ResourceTables.find(jdbc, resourceId)).orElseThrow(ResourceController::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such resource.");
    }
}
