package dev.planner.query.roles;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import dev.planner.events.decision.Resource;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.graphql.Batch;
import dev.planner.query.graphql.Batches;
import dev.planner.query.graphql.FieldArguments;
import dev.planner.query.listing.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Role definitions in the schema. */
@Controller
final class RoleFields {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final FieldArguments arguments;
    private final Batch<RoleKey, RoleView> byKey;

    RoleFields(CallerAccess caller, ReadTables tables, FieldArguments arguments, Batches batches) {
        this.caller = caller;
        this.tables = tables;
        this.arguments = arguments;
        this.byKey = batches.of("roles", this::all);
    }

    @QueryMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    Page<RoleView> roles(DataFetchingEnvironment field) {
        caller.require(Permission.MANAGE_ROLES, Resource.SYSTEM);
        var request = arguments.list(RoleTables.LIST, field);
        return tables.read(jdbc -> RoleTables.page(jdbc, request));
    }

    @QueryMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    RoleView role(DataFetchingEnvironment field) {
        caller.require(Permission.MANAGE_ROLES, Resource.SYSTEM);
        var key = FieldArguments.id(field, "key", RoleKey::of);
        return tables.read(jdbc -> RoleTables.find(jdbc, key))
                .orElseThrow(() -> Refusal.notFound("There is no such role."));
    }

    @SchemaMapping(typeName = "RoleAssignment", field = "definition")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    CompletableFuture<RoleView> ofAssignment(HeldRole held, DataFetchingEnvironment field) {
        caller.require(Permission.MANAGE_ROLES, Resource.SYSTEM);
        return byKey.load(field, held.role());
    }

    private Map<RoleKey, RoleView> all(Set<RoleKey> keys) {
        return tables.read(jdbc -> RoleTables.all(jdbc, keys));
    }
}
