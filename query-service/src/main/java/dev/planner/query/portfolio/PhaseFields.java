package dev.planner.query.portfolio;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.graphql.BatchOfPages;
import dev.planner.query.graphql.Batches;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Phases in the schema. */
@Controller
final class PhaseFields {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final BatchOfPages<Viewpoint, PhaseView> ofProjects;

    PhaseFields(CallerAccess caller, ReadTables tables, Batches batches) {
        this.caller = caller;
        this.tables = tables;
        this.ofProjects = batches.ofPages("phases of projects", PhaseTables.LIST, this::ofProjects);
    }

    @SchemaMapping(typeName = "Project", field = "phases")
    @RequiresPermission(value = Permission.READ_PROJECT, on = ResourceKind.EACH_ITEM)
    CompletableFuture<Page<PhaseView>> ofProject(ProjectItem project, DataFetchingEnvironment field) {
        return ofProjects.load(field, project.id().value(), Viewpoint.of(caller::reach));
    }

    private Map<UUID, Page<PhaseView>> ofProjects(Viewpoint viewpoint, Map<UUID, ListRequest> requests) {
        return tables.read(jdbc -> PhaseTables.pagesOfProjects(jdbc, viewpoint, requests));
    }
}
