package dev.planner.query.users;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Resource;
import dev.planner.query.access.AccessViews;
import dev.planner.query.access.PermissionsView;
import dev.planner.query.access.ScopeSummary;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.graphql.Batch;
import dev.planner.query.graphql.Batches;
import dev.planner.query.graphql.FieldArguments;
import dev.planner.query.listing.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Users in the schema, with their roles and scopes. */
@Controller
final class UserFields {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final FieldArguments arguments;
    private final Batch<UserId, PermissionsView> permissions;
    private final Batch<UserId, ScopeSummary> scopeSummaries;

    UserFields(CallerAccess caller, ReadTables tables, FieldArguments arguments, Batches batches, AccessViews views) {
        this.caller = caller;
        this.tables = tables;
        this.arguments = arguments;
        this.permissions = batches.of("permissions of users", views::permissions);
        this.scopeSummaries = batches.of("scope summaries of users", views::scopeSummaries);
    }

    @QueryMapping
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    Page<UserView> users(DataFetchingEnvironment field) {
        caller.require(Permission.MANAGE_USERS, Resource.SYSTEM);
        var request = arguments.list(UserTables.LIST, field);
        return tables.read(jdbc -> UserTables.page(jdbc, request));
    }

    @QueryMapping
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    UserView user(DataFetchingEnvironment field) {
        return find(FieldArguments.id(field, "id", UserId::of));
    }

    @QueryMapping
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    UserView me() {
        return find(caller.id());
    }

    @SchemaMapping(typeName = "User", field = "permissions")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    CompletableFuture<PermissionsView> permissions(UserView user, DataFetchingEnvironment field) {
        caller.requireSelfOr(user.id(), Permission.MANAGE_USERS);
        return permissions.load(field, user.id());
    }

    @SchemaMapping(typeName = "User", field = "scopeSummary")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    CompletableFuture<ScopeSummary> scopeSummary(UserView user, DataFetchingEnvironment field) {
        caller.requireSelfOr(user.id(), Permission.MANAGE_USERS);
        return scopeSummaries.load(field, user.id());
    }

    private UserView find(UserId id) {
        caller.requireSelfOr(id, Permission.MANAGE_USERS);
        return tables.read(jdbc -> UserTables.find(jdbc, id))
                .orElseThrow(() -> Refusal.notFound("There is no such user."));
    }
}
