package dev.planner.query.audit;

import dev.planner.edge.json.IsoDates;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Listed;
import dev.planner.query.listing.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a user could do, and since when. */
@RestController
@RequestMapping("/api/v1/users/{userId}/access-history")
final class AccessHistoryController {

    private final CallerAccess caller;
    private final CurrentFacts facts;
    private final ReadTables tables;

    AccessHistoryController(CallerAccess caller, CurrentFacts facts, ReadTables tables) {
        this.caller = caller;
        this.facts = facts;
        this.tables = tables;
    }

    @GetMapping(params = "!at")
    @Operation(
            summary =
                    "The changes of a user's access, newest first; with at, roles and scopes as they stood at that instant")
    @RequiresPermission(value = Permission.VIEW_AUDIT_LOGS, on = ResourceKind.SYSTEM, orSelf = true)
    Page<AccessChangeView> changes(@PathVariable UserId userId, @Listed(AccessHistoryTables.LIST) ListRequest request) {
        requireExisting(userId);
        return tables.read(jdbc -> AccessHistoryTables.page(jdbc, userId, request));
    }

    @GetMapping(params = "at")
    @Operation(
            summary =
                    "The changes of a user's access, newest first; with at, roles and scopes as they stood at that instant")
    @RequiresPermission(value = Permission.VIEW_AUDIT_LOGS, on = ResourceKind.SYSTEM, orSelf = true)
    AccessAtView at(@PathVariable UserId userId, @RequestParam String at) {
        var instant = instant(at);
        requireExisting(userId);
        return tables.read(jdbc -> AccessHistoryTables.at(jdbc, userId, instant))
                .orElseGet(() -> AccessAtView.nothing(userId, instant));
    }

    private void requireExisting(UserId userId) {
        caller.requireSelfOr(userId, Permission.VIEW_AUDIT_LOGS);
        if (facts.get().user(userId).isEmpty()) {
            throw Refusal.notFound("There is no such user.");
        }
    }

    private static Instant instant(String text) {
        try {
            return IsoDates.instant(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("The query parameter at: " + e.getMessage() + ".");
        }
    }
}
