package dev.planner.command.staffing;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.command.staffing.WorkerTypeCommand.ChangeWorkerType;
import dev.planner.command.staffing.WorkerTypeCommand.DeleteWorkerType;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.staffing.WorkerTypeId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about worker types and their rates. */
@RestController
@RequestMapping("/api/v1/worker-types")
class WorkerTypeController {

    private final CommandExecutor executor;
    private final CommandResponses responses;

    WorkerTypeController(CommandExecutor executor, CommandResponses responses) {
        this.executor = executor;
        this.responses = responses;
    }

    @PostMapping
    @Operation(summary = "Creates a worker type, without rates")
    @ApiResponse(responseCode = "201", description = "Created, now or before", useReturnTypeSchema = true)
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> createWorkerType(@RequestBody CreateWorkerTypeRequest request) {
        var result = executor.execute(request.command());
        return responses.createdOrOk(result, location(result.aggregateId()));
    }

    @PutMapping("/{workerTypeId}")
    @Operation(summary = "Edits a worker type; what the body leaves out stays")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> changeWorkerType(
            @PathVariable WorkerTypeId workerTypeId, @RequestBody UpdateWorkerTypeRequest request) {
        return responses.ok(executor.execute(new ChangeWorkerType(workerTypeId, request.edit())));
    }

    @DeleteMapping("/{workerTypeId}")
    @Operation(summary = "Deletes a worker type that has no workers, and its rates")
    @ApiResponse(responseCode = "204", description = "Deleted, now or before")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    ResponseEntity<Void> deleteWorkerType(@PathVariable WorkerTypeId workerTypeId) {
        return responses.noContent(executor.execute(new DeleteWorkerType(workerTypeId)));
    }

    @PostMapping("/{workerTypeId}/rates")
    @Operation(summary = "Opens a rate; the open one ends on the day before")
    @ApiResponse(responseCode = "201", description = "Opened, now or before", useReturnTypeSchema = true)
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> setRate(@PathVariable WorkerTypeId workerTypeId, @RequestBody SetRateRequest request) {
        var command = request.command(workerTypeId);
        var result = executor.execute(command);
        // A rate that was set before under an id of the client's choice is not decided again, and answers nothing more.
        var rateId = Objects.requireNonNullElse(result.extra(), command.rateId());
        return responses.createdOrOk(result, location(workerTypeId + "/rates/" + rateId), rateId);
    }

    @PostMapping("/{workerTypeId}/rates/close")
    @Operation(summary = "Gives the open rate a last day")
    @RequiresPermission(value = Permission.MANAGE_USERS, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> closeRate(@PathVariable WorkerTypeId workerTypeId, @RequestBody CloseRateRequest request) {
        return responses.ok(executor.execute(request.command(workerTypeId)));
    }

    private static URI location(String path) {
        return URI.create("/api/v1/worker-types/" + path);
    }
}
