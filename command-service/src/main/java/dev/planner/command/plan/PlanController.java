package dev.planner.command.plan;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.plan.PlanCommand.RemovePlan;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about the plan rows of a resource on a project. */
@RestController
@RequestMapping("/api/v1/projects/{projectId}/plan/{resourceId}")
class PlanController {

    private final CommandExecutor executor;
    private final CommandResponses responses;
    private final PlanLookup plan;
    private final PlanProperties properties;

    PlanController(CommandExecutor executor, CommandResponses responses, PlanLookup plan, PlanProperties properties) {
        this.executor = executor;
        this.responses = responses;
        this.plan = plan;
        this.properties = properties;
    }

    @PutMapping
    @Operation(
            summary = "Plans a resource on every day of a range, or on none if any day is refused",
            description =
                    "The entity tag counts the events of all months of the range, so If-Match notices a change in any of them.")
    @ApiResponse(
            responseCode = "200",
            description = "Planned, now or before",
            content = @Content(schema = @Schema(implementation = PlanReceipt.class)))
    @RequiresPermission(value = Permission.CREATE_ASSIGNMENT, on = ResourceKind.PROJECT, when = "days are added")
    @RequiresPermission(
            value = Permission.UPDATE_ASSIGNMENT,
            on = ResourceKind.PROJECT,
            when = "days have a row already")
    ResponseEntity<Object> setPlan(
            @PathVariable ProjectId projectId,
            @PathVariable ResourceId resourceId,
            @RequestBody SetPlanRequest request) {
        var result = executor.execute(request.command(projectId, resourceId, properties.maxDays(), plan));
        return responses.ok(result, result.requireExtra());
    }

    @DeleteMapping
    @Operation(summary = "Removes the plan rows that are there on the days of a range")
    @ApiResponse(responseCode = "204", description = "Removed, now or before")
    @RequiresPermission(value = Permission.DELETE_ASSIGNMENT, on = ResourceKind.PROJECT)
    ResponseEntity<Void> removePlan(
            @PathVariable ProjectId projectId,
            @PathVariable ResourceId resourceId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        var days = FieldChecks.queryRange("from", from, "to", to, properties.maxDays());
        return responses.noContent(executor.execute(new RemovePlan(projectId, resourceId, days)));
    }
}
