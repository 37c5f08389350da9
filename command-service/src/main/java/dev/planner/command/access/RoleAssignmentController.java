package dev.planner.command.access;

import dev.planner.command.access.UserCommand.AssignRole;
import dev.planner.command.access.UserCommand.RemoveRole;
import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about the roles of a user. */
@RestController
@RequestMapping("/api/v1/users/{userId}/roles/{role}")
class RoleAssignmentController {

    private final CommandExecutor executor;
    private final CommandResponses responses;

    RoleAssignmentController(CommandExecutor executor, CommandResponses responses) {
        this.executor = executor;
        this.responses = responses;
    }

    @PutMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> assign(
            @PathVariable UserId userId,
            @PathVariable RoleKey role,
            @RequestBody(required = false) @Nullable StatusRequest request) {
        var result = executor.execute(new AssignRole(userId, role, StatusRequest.orActive(request)));
        return responses.createdOrOk(result, location(userId, role), result.requireExtra());
    }

    @DeleteMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Void> remove(@PathVariable UserId userId, @PathVariable RoleKey role) {
        return responses.noContent(executor.execute(new RemoveRole(userId, role)));
    }

    private static URI location(UserId user, RoleKey role) {
        return URI.create("/api/v1/users/" + user + "/roles/" + role);
    }
}
