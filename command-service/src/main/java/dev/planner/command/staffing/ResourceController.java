package dev.planner.command.staffing;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.command.staffing.ResourceCommand.ChangeResource;
import dev.planner.command.staffing.ResourceCommand.DeleteResource;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.staffing.ResourceId;
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

/** Takes commands about resources. */
@RestController
@RequestMapping("/api/v1/resources")
class ResourceController {

    private final CommandExecutor executor;
    private final CommandResponses responses;

    ResourceController(CommandExecutor executor, CommandResponses responses) {
        this.executor = executor;
        this.responses = responses;
    }

    @PostMapping
    @Operation(summary = "Creates a resource; one that is labour bears the name of its worker")
    @ApiResponse(responseCode = "201", description = "Created, now or before", useReturnTypeSchema = true)
    @RequiresPermission(value = Permission.CREATE_RESOURCE, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> createResource(@RequestBody CreateResourceRequest request) {
        var result = executor.execute(request.command());
        return responses.createdOrOk(result, URI.create("/api/v1/resources/" + result.aggregateId()));
    }

    @PutMapping("/{resourceId}")
    @Operation(summary = "Edits a resource; what the body leaves out stays")
    @RequiresPermission(value = Permission.UPDATE_RESOURCE, on = ResourceKind.SYSTEM)
    ResponseEntity<Receipt> changeResource(
            @PathVariable ResourceId resourceId, @RequestBody UpdateResourceRequest request) {
        return responses.ok(executor.execute(new ChangeResource(resourceId, request.edit())));
    }

    @DeleteMapping("/{resourceId}")
    @Operation(summary = "Deletes a resource that has no plan rows")
    @ApiResponse(responseCode = "204", description = "Deleted, now or before")
    @RequiresPermission(value = Permission.DELETE_RESOURCE, on = ResourceKind.SYSTEM)
    ResponseEntity<Void> deleteResource(@PathVariable ResourceId resourceId) {
        return responses.noContent(executor.execute(new DeleteResource(resourceId)));
    }
}
