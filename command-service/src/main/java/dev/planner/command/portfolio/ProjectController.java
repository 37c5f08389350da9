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
    @RequiresPermission(value = Permission.CREATE_PROJECT, on = ResourceKind.PROGRAM)
    @RequiresPermission(value = Permission.UPDATE_BUDGET, on = ResourceKind.PROGRAM, when = "phases are given")
    ResponseEntity<Receipt> create(@RequestBody CreateProjectRequest request) {
        var result = executor.execute(request.command());
        return responses.createdOrOk(result, URI.create("/api/v1/projects/" + result.aggregateId()));
    }

    @PutMapping("/{projectId}")
    @RequiresPermission(value = Permission.UPDATE_PROJECT, on = ResourceKind.PROJECT)
    @RequiresPermission(
            value = Permission.CREATE_PROJECT,
            on = ResourceKind.PROGRAM,
            when = "the project moves, on the program it leaves and the one it enters")
    ResponseEntity<Receipt> change(@PathVariable ProjectId projectId, @RequestBody UpdateProjectRequest request) {
        var edit = request.edit();
        return responses.ok(executor.execute(new ChangeProject(projectId, edit, projects.programOf(projectId))));
    }

    @PutMapping("/{projectId}/phases")
    @RequiresPermission(value = Permission.UPDATE_BUDGET, on = ResourceKind.PROJECT)
    ResponseEntity<Receipt> changePhases(
            @PathVariable ProjectId projectId, @RequestBody List<@Nullable PhaseRequest> request) {
        var checks = new FieldChecks();
        var phases = new PhaseList("", request).drafts(checks);
        checks.throwIfAny();
        return responses.ok(executor.execute(new ChangePhases(projectId, phases)));
    }

    @PutMapping("/{projectId}/status")
    @RequiresPermission(value = Permission.DELETE_PROJECT, on = ResourceKind.PROJECT)
    ResponseEntity<Receipt> changeStatus(@PathVariable ProjectId projectId, @RequestBody ProjectStatusRequest request) {
        return responses.ok(executor.execute(new ArchiveProject(projectId, request.isArchived())));
    }

    @DeleteMapping("/{projectId}")
    @RequiresPermission(value = Permission.DELETE_PROJECT, on = ResourceKind.PROJECT)
    ResponseEntity<Void> delete(@PathVariable ProjectId projectId) {
        return responses.noContent(executor.execute(new DeleteProject(projectId)));
    }
}
