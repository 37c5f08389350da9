package dev.planner.query.plan;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Listed;
import dev.planner.query.listing.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PlanController {

    private final CallerAccess caller;
    private final ReadTables tables;

    PlanController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping("/api/v1/plan")
    @Operation(summary = "The plan rows that the caller may read, those of archived projects included")
    @RequiresPermission(value = Permission.READ_ASSIGNMENT, on = ResourceKind.EACH_ITEM)
    Page<PlanRowView> list(@Listed(PlanTables.LIST) ListRequest request) {
        var readable = caller.reach(Permission.READ_ASSIGNMENT);
        return tables.read(jdbc -> PlanTables.page(jdbc, readable, request));
    }
}
