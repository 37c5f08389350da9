package dev.planner.query.actuals;

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

/** Actuals in the schema. */
@Controller
final class ActualFields {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final FieldArguments arguments;
    private final BatchOfPages<Reach, ActualView> ofProjects;

    ActualFields(CallerAccess caller, ReadTables tables, FieldArguments arguments, Batches batches) {
        this.caller = caller;
        this.tables = tables;
        this.arguments = arguments;
        this.ofProjects = batches.ofPages("actuals of projects", ActualTables.LIST, this::ofProjects);
    }

    @QueryMapping
    @RequiresPermission(value = Permission.READ_ACTUAL, on = ResourceKind.EACH_ITEM)
    Page<ActualView> actuals(DataFetchingEnvironment field) {
        var actuals = new ActualTables(caller.reach(Permission.READ_ACTUAL));
        var request = arguments.list(ActualTables.LIST, field);
        return tables.read(jdbc -> actuals.page(jdbc, request));
    }

    @SchemaMapping(typeName = "Project", field = "actuals")
    @RequiresPermission(value = Permission.READ_ACTUAL, on = ResourceKind.EACH_ITEM)
    CompletableFuture<Page<ActualView>> ofProject(ProjectItem project, DataFetchingEnvironment field) {
        return ofProjects.load(field, project.id().value(), caller.reach(Permission.READ_ACTUAL));
    }

    private Map<UUID, Page<ActualView>> ofProjects(Reach reach, Map<UUID, ListRequest> requests) {
        return tables.read(jdbc -> new ActualTables(reach).pagesOfProjects(jdbc, requests));
    }
}
