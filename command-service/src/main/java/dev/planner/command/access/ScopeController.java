package dev.planner.command.access;

import dev.planner.command.access.UserCommand.AssignScope;
import dev.planner.command.access.UserCommand.ChangeScopeStatus;
import dev.planner.command.access.UserCommand.RemoveScope;
import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about the scopes of a role assignment. */
@RestController
@RequestMapping("/api/v1/users/{userId}/roles/{role}/scopes")
class ScopeController {

    private final CommandExecutor executor;
    private final CommandResponses responses;
    private final AccessProperties properties;

    ScopeController(CommandExecutor executor, CommandResponses responses, AccessProperties properties) {
        this.executor = executor;
        this.responses = responses;
        this.properties = properties;
    }

    /** @param results one for each item, in the order of the request: programs, then projects */
    record BulkResponse(Object results) {}

    @PostMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> assign(
            @PathVariable UserId userId, @PathVariable RoleKey role, @RequestBody ScopeRequest request) {
        var result = executor.execute(new AssignScope(userId, role, request.scope()));
        var scopeId = result.requireExtra();
        var location = URI.create("/api/v1/users/" + userId + "/roles/" + role + "/scopes/" + scopeId);
        return responses.createdOrOk(result, location, scopeId);
    }

    @PostMapping("/bulk")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<BulkResponse> assignAll(
            @PathVariable UserId userId, @PathVariable RoleKey role, @RequestBody BulkScopesRequest request) {
        var result = executor.execute(request.command(userId, role, properties.maxBulkItems()));
        return responses.ok(result, new BulkResponse(result.requireExtra()));
    }

    @PutMapping("/{scopeId}/status")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> changeStatus(
            @PathVariable UserId userId,
            @PathVariable RoleKey role,
            @PathVariable ScopeId scopeId,
            @RequestBody StatusRequest request) {
        return responses.ok(executor.execute(new ChangeScopeStatus(userId, role, scopeId, request.required())));
    }

    @DeleteMapping("/{scopeId}")
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Void> remove(
            @PathVariable UserId userId, @PathVariable RoleKey role, @PathVariable ScopeId scopeId) {
        return responses.noContent(executor.execute(new RemoveScope(userId, role, scopeId)));
    }
}
