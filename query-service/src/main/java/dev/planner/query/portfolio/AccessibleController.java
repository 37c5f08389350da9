package dev.planner.query.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
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

/**
 * The views of what a user can reach, with everything that lists can do (domain reference, section 5.4). They show no more of an entity than
 * both the user and the caller see of it.
 */
@RestController
@RequestMapping(path = "/api/v1/users/{userId}", params = "!fields")
final class AccessibleController {

    private final CallerAccess caller;
    private final CurrentFacts facts;
    private final ReadTables tables;

    AccessibleController(CallerAccess caller, CurrentFacts facts, ReadTables tables) {
        this.caller = caller;
        this.facts = facts;
        this.tables = tables;
    }

    @GetMapping("/accessible-programs")
    @Operation(summary = "The programs that a user can reach; those in sight by name and dates only")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    Page<ProgramItem> programs(@PathVariable UserId userId, @Listed(ProgramTables.ACCESSIBLE) ListRequest request) {
        var programs = new ProgramTables(viewpointOnto(userId));
        return tables.read(jdbc -> programs.page(jdbc, request));
    }

    @GetMapping("/accessible-projects")
    @Operation(summary = "The projects that a user can reach, archived ones included")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM, orSelf = true)
    Page<ProjectItem> projects(@PathVariable UserId userId, @Listed(ProjectTables.ACCESSIBLE) ListRequest request) {
        var projects = new ProjectTables(viewpointOnto(userId));
        return tables.read(jdbc -> projects.accessiblePage(jdbc, request));
    }

    private Viewpoint viewpointOnto(UserId userId) {
        caller.requireSelfOr(userId, Permission.MANAGE_USERS);
        var known = facts.get();
        var user = known.user(userId).orElseThrow(() -> Refusal.notFound("There is no such user."));
        // Not caller.reach: the views of an inactive user are empty, also for that user, not refused.
        return Viewpoint.of(permission -> known.reach(caller.id(), permission)).onto(AccessDecisions.reach(user));
    }
}
