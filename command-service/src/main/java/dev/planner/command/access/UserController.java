package dev.planner.command.access;

import dev.planner.command.access.UserCommand.ChangeUserStatus;
import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.edge.security.Caller;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about accounts. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final CommandExecutor executor;
    private final CommandResponses responses;

    UserController(CommandExecutor executor, CommandResponses responses) {
        this.executor = executor;
        this.responses = responses;
    }

    @PostMapping
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> create(@RequestBody CreateUserRequest request) {
        var result = executor.execute(request.command());
        return responses.createdOrOk(result, URI.create("/api/v1/users/" + result.aggregateId()));
    }

    @PutMapping("/{userId}/status")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> changeStatus(
            @PathVariable UserId userId, @RequestBody StatusRequest request, Caller caller) {
        return responses.ok(executor.execute(new ChangeUserStatus(userId, request.required(), caller.userId())));
    }
}
