package dev.planner.query.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.graphql.Batch;
import dev.planner.query.graphql.BatchOfPages;
import dev.planner.query.graphql.Batches;
import dev.planner.query.graphql.FieldArguments;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Projects in the schema. */
@Controller
final class ProjectFields {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final FieldArguments arguments;
    private final Batch<Seen<ProjectId>, ProjectItem> byId;
    private final BatchOfPages<Viewpoint, ProjectItem> ofPrograms;

    ProjectFields(CallerAccess caller, ReadTables tables, FieldArguments arguments, Batches batches) {
        this.caller = caller;
        this.tables = tables;
        this.arguments = arguments;
        this.byId = batches.of("projects", this::all);
        this.ofPrograms = batches.ofPages("projects of programs", ProjectTables.LIST, this::ofPrograms);
    }

    @QueryMapping
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.EACH_ITEM)
    Page<ProjectItem> projects(DataFetchingEnvironment field) {
        var projects = new ProjectTables(Viewpoint.of(caller::reach));
        var request = arguments.list(ProjectTables.LIST, field);
        return tables.read(jdbc -> projects.page(jdbc, request));
    }

    @QueryMapping
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.PROJECT)
    ProjectItem project(DataFetchingEnvironment field) {
        var id = FieldArguments.id(field, "id", ProjectId::of);
        var projects = new ProjectTables(Viewpoint.of(caller::reach));
        return tables.read(jdbc -> projects.item(jdbc, id))
                .orElseThrow(() -> Refusal.notFound("There is no such project, or it is not for the caller to see."));
    }

    @SchemaMapping(typeName = "Program", field = "projects")
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.EACH_ITEM)
    CompletableFuture<Page<ProjectItem>> ofProgram(ProgramItem program, DataFetchingEnvironment field) {
        return ofPrograms.load(field, program.id().value(), Viewpoint.of(caller::reach));
    }

    @SchemaMapping(typeName = "PlanRow", field = "project")
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.EACH_ITEM)
    CompletableFuture<ProjectItem> ofPlanRow(OnProject row, DataFetchingEnvironment field) {
        return byId.load(field, new Seen<>(row.projectId(), Viewpoint.of(caller::reach)));
    }

    @SchemaMapping(typeName = "Actual", field = "project")
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.EACH_ITEM)
    CompletableFuture<ProjectItem> ofActual(OnProject actual, DataFetchingEnvironment field) {
        return byId.load(field, new Seen<>(actual.projectId(), Viewpoint.of(caller::reach)));
    }

    private Map<UUID, Page<ProjectItem>> ofPrograms(Viewpoint viewpoint, Map<UUID, ListRequest> requests) {
        return tables.read(jdbc -> new ProjectTables(viewpoint).pagesOfPrograms(jdbc, requests));
    }

    private Map<Seen<ProjectId>, ProjectItem> all(Set<Seen<ProjectId>> keys) {
        var found = new HashMap<Seen<ProjectId>, ProjectItem>();
        Seen.byViewpoint(keys)
                .forEach((viewpoint, ids) -> tables.read(jdbc -> new ProjectTables(viewpoint).all(jdbc, ids))
                        .forEach((id, project) -> found.put(new Seen<>(id, viewpoint), project)));
        return found;
    }
}
