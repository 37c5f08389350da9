package dev.planner.command.staffing;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.command.staffing.WorkerCommand.ChangeWorker;
import dev.planner.command.staffing.WorkerCommand.DeleteWorker;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.staffing.WorkerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about workers. */
@RestController
@RequestMapping("/api/v1/workers")
class WorkerController {

    private final CommandExecutor executor;
    private final CommandResponses responses;

    WorkerController(CommandExecutor executor, CommandResponses responses) {
        this.executor = executor;
        this.responses = responses;
    }

    @PostMapping
    @Operation(summary = "Creates a worker")
    @ApiResponse(responseCode = "201", description = "Created, now or before", useReturnTypeSchema = true)
    @RequiresPermission(value = Permission.CREATE_WORKER, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> createWorker(@RequestBody CreateWorkerRequest request) {
        var result = executor.execute(request.command());
        return responses.createdOrOk(result, URI.create("/api/v1/workers/" + result.aggregateId()));
    }

    @PutMapping("/{workerId}")
    @Operation(summary = "Edits a worker; what the body leaves out stays, and a labour resource follows a new name")
    @RequiresPermission(value = Permission.UPDATE_WORKER, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> changeWorker(@PathVariable WorkerId workerId, @RequestBody UpdateWorkerRequest request) {
        return responses.ok(executor.execute(new ChangeWorker(workerId, request.edit())));
    }

    @DeleteMapping("/{workerId}")
    @Operation(summary = "Deletes a worker who is linked to no resource")
    @ApiResponse(responseCode = "204", description = "Deleted, now or before")
    @RequiresPermission(value = Permission.DELETE_WORKER, on = ResourceKind.SYSTEM)
    ResponseEntity<Void> deleteWorker(@PathVariable WorkerId workerId) {
        return responses.noContent(executor.execute(new DeleteWorker(workerId)));
    }
}
