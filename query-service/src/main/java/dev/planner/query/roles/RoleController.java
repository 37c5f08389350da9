package dev.planner.query.roles;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.Resource;
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
@RequestMapping("/api/v1/roles")
final class RoleController {

    private final CallerAccess caller;
    private final ReadTables tables;

    RoleController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The role definitions")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Page<RoleView> list(@Listed(RoleTables.LIST) ListRequest request) {
        caller.require(Permission.MANAGE_ROLES, Resource.SYSTEM);
        return tables.read(jdbc -> RoleTables.page(jdbc, request));
    }

    @GetMapping("/{role}")
    @Operation(summary = "One role definition")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    RoleView role(@PathVariable RoleKey role) {
        caller.require(Permission.MANAGE_ROLES, Resource.SYSTEM);
        return tables.read(jdbc -> RoleTables.find(jdbc, role))
                .orElseThrow(() -> Refusal.notFound("There is no such role."));
    }
}
