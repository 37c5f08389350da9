package dev.planner.query.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Listed;
import dev.planner.query.listing.Page;
import dev.planner.query.portfolio.ProjectItem.ProjectView;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects")
final class ProjectController {

    private final CallerAccess caller;
    private final ReadTables tables;

    ProjectController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "The projects that the caller may read; archived ones when asked for")
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.EACH_ITEM)
    Page<ProjectItem> list(@Listed(ProjectTables.LIST) ListRequest request) {
        var projects = new ProjectTables(Viewpoint.of(caller::reach));
        return tables.read(jdbc -> projects.page(jdbc, request));
    }

    @GetMapping("/{projectId}")
    @Operation(summary = "One project with its phases")
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.PROJECT)
    ProjectView project(@PathVariable ProjectId projectId) {
        var projects = new ProjectTables(Viewpoint.of(caller::reach));
        return tables.read(jdbc -> projects.find(jdbc, projectId)).orElseThrow(ProjectController::notFound);
    }

    @GetMapping("/{projectId}/phases")
    @Operation(summary = "The phases of one project")
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.PROJECT)
    Page<PhaseView> phases(@PathVariable ProjectId projectId, @Listed(PhaseTables.LIST) ListRequest request) {
        var projects = new ProjectTables(Viewpoint.of(caller::reach));
        return tables.read(jdbc -> projects.phases(jdbc, projectId).map(phases -> phases.page(jdbc, request)))
                .orElseThrow(ProjectController::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such project, or it is not for the caller to see.");
    }
}
