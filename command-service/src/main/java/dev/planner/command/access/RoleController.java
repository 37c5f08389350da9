package dev.planner.command.access;

import dev.planner.command.access.RoleCommand.DeleteRole;
import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about role definitions. */
@RestController
@RequestMapping("/api/v1/roles/{role}")
class RoleController {

    private final CommandExecutor executor;
    private final CommandResponses responses;

    RoleController(CommandExecutor executor, CommandResponses responses) {
        this.executor = executor;
        this.responses = responses;
    }

    @PutMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> define(@PathVariable String role, @RequestBody DefineRoleRequest request) {
        var result = executor.execute(request.command(role));
        return responses.createdOrOk(result, URI.create("/api/v1/roles/" + result.aggregateId()));
    }

    @DeleteMapping
    @RequiresPermission(value = Permission.MANAGE_ROLES, on = ResourceKind.SYSTEM)
    ResponseEntity<Void> delete(@PathVariable RoleKey role) {
        return responses.noContent(executor.execute(new DeleteRole(role)));
    }
}
