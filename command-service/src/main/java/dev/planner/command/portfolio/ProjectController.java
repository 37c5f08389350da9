package dev.planner.command.portfolio;

import dev.planner.command.execution.CommandExecutor;
import dev.planner.command.execution.CommandResponses;
import dev.planner.command.execution.CommandResponses.Receipt;
import dev.planner.command.portfolio.ProjectCommand.ArchiveProject;
import dev.planner.command.portfolio.ProjectCommand.ChangePhases;
import dev.planner.command.portfolio.ProjectCommand.ChangeProject;
import dev.planner.command.portfolio.ProjectCommand.DeleteProject;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProjectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about projects. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {

    private final CommandExecutor executor;
    private final CommandResponses responses;
    private final ProjectLookup projects;

    ProjectController(CommandExecutor executor, CommandResponses responses, ProjectLookup projects) {
        this.executor = executor;
        this.responses = responses;
        this.projects = projects;
    }

    @PostMapping
    @Operation(summary = "Creates a project; without phases it has one over its whole range")
    @ApiResponse(responseCode = "201", description = "Created, now or before", useReturnTypeSchema = true)
    @RequiresPermission(value = Permission.CREATE_PROJECT, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.UPDATE_BUDGET, on = ResourceKind.PROGRAM, when = "phases are given")
    ResponseEntity<Receipt> createProject(@RequestBody CreateProjectRequest request) {
        var result = executor.execute(request.command());
        return responses.createdOrOk(result, URI.create("/api/v1/projects/" + result.aggregateId()));
    }

    @PutMapping("/{projectId}")
    @Operation(summary = "Edits a project or moves it to another program; what the body leaves out stays")
    @RequiresPermission(value = Permission.UPDATE_PROJECT, on = ResourceKind.PROJECT)
    @RequiresPermission(
            value = Permission.CREATE_PROJECT,
            on = ResourceKind.PROGRAM,
            when = "the project moves, on the program it leaves and the one it enters")
    ResponseEntity<Receipt> changeProject(
            @PathVariable ProjectId projectId, @RequestBody UpdateProjectRequest request) {
        var edit = request.edit();
        return responses.ok(executor.execute(new ChangeProject(projectId, edit, projects.programOf(projectId))));
    }

    @PutMapping("/{projectId}/phases")
    @Operation(summary = "Replaces all phases; a phase keeps its id by its name")
    @RequiresPermission(value = Permission.UPDATE_BUDGET, on = ResourceKind.PROJECT)
    ResponseEntity<Receipt> changePhases(
            @PathVariable ProjectId projectId, @RequestBody List<@Nullable PhaseRequest> request) {
        var checks = new FieldChecks();
        var phases = new PhaseList("", request).drafts(checks);
        checks.throwIfAny();
        return responses.ok(executor.execute(new ChangePhases(projectId, phases)));
    }

    @PutMapping("/{projectId}/status")
    @Operation(summary = "Puts a project into the archive or takes it back")
    @RequiresPermission(value = Permission.DELETE_PROJECT, on = ResourceKind.PROJECT)
    ResponseEntity<Receipt> changeProjectStatus(
            @PathVariable ProjectId projectId, @RequestBody ProjectStatusRequest request) {
        return responses.ok(executor.execute(new ArchiveProject(projectId, request.isArchived())));
    }

    @DeleteMapping("/{projectId}")
    @Operation(summary = "Deletes a project on which nothing is booked, and ends the scopes on it")
    @ApiResponse(responseCode = "204", description = "Deleted, now or before")
    @RequiresPermission(value = Permission.DELETE_PROJECT, on = ResourceKind.PROJECT)
    ResponseEntity<Void> deleteProject(@PathVariable ProjectId projectId) {
        return responses.noContent(executor.execute(new DeleteProject(projectId)));
    }
}
