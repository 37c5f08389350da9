package dev.planner.query.plan;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Reach;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.graphql.BatchOfPages;
import dev.planner.query.graphql.Batches;
import dev.planner.query.graphql.FieldArguments;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import dev.planner.query.portfolio.ProjectItem;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Plan rows in the schema. */
@Controller
final class PlanFields {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final FieldArguments arguments;
    private final BatchOfPages<Reach, PlanRowView> ofProjects;

    PlanFields(CallerAccess caller, ReadTables tables, FieldArguments arguments, Batches batches) {
        this.caller = caller;
        this.tables = tables;
        this.arguments = arguments;
        this.ofProjects = batches.ofPages("plan rows of projects", PlanTables.LIST, this::ofProjects);
    }

    @QueryMapping
    @RequiresPermission(value = Permission.READ_ASSIGNMENT, on = ResourceKind.EACH_ITEM)
    Page<PlanRowView> planRows(DataFetchingEnvironment field) {
        var readable = caller.reach(Permission.READ_ASSIGNMENT);
        var request = arguments.list(PlanTables.LIST, field);
        return tables.read(jdbc -> PlanTables.page(jdbc, readable, request));
    }

    @SchemaMapping(typeName = "Project", field = "planRows")
    @RequiresPermission(value = Permission.READ_ASSIGNMENT, on = ResourceKind.EACH_ITEM)
    CompletableFuture<Page<PlanRowView>> ofProject(ProjectItem project, DataFetchingEnvironment field) {
        return ofProjects.load(field, project.id().value(), caller.reach(Permission.READ_ASSIGNMENT));
    }

    private Map<UUID, Page<PlanRowView>> ofProjects(Reach readable, Map<UUID, ListRequest> requests) {
        return tables.read(jdbc -> PlanTables.pagesOfProjects(jdbc, readable, requests));
    }
}
