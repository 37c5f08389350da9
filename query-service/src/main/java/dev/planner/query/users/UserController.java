package dev.planner.query.users;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Resource;
import dev.planner.query.access.AccessViews;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.facts.CurrentFacts;
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
@RequestMapping("/api/v1/users")
final class UserController {

    private final CallerAccess caller;
    private final CurrentFacts facts;
    private final AccessViews views;
    private final ReadTables tables;

    UserController(CallerAccess caller, CurrentFacts facts, AccessViews views, ReadTables tables) {
        this.caller = caller;
        this.facts = facts;
        this.views = views;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The users with their roles and scopes")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    Page<UserView> list(@Listed(UserTables.LIST) ListRequest request) {
        caller.require(Permission.MANAGE_USERS, Resource.SYSTEM);
        return tables.read(jdbc -> UserTables.page(jdbc, request));
    }

    @GetMapping("/{userId}")
    @Operation(summary = "One user with roles, scopes and where they reach")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    UserView user(@PathVariable UserId userId) {
        caller.requireSelfOr(userId, Permission.MANAGE_USERS);
        var known = facts.get().user(userId).orElseThrow(UserController::notFound);
        return tables.read(jdbc -> UserTables.find(jdbc, userId))
                .orElseThrow(UserController::notFound)
                .with(views.scopeSummary(known));
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such user.");
    }
}
