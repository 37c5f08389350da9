package dev.planner.query.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.graphql.Batch;
import dev.planner.query.graphql.Batches;
import dev.planner.query.graphql.FieldArguments;
import dev.planner.query.listing.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Programs in the schema. */
@Controller
final class ProgramFields {

    private final CallerAccess caller;
    private final ReadTables tables;
    private final FieldArguments arguments;
    private final Batch<Seen<ProgramId>, ProgramItem> byId;

    ProgramFields(CallerAccess caller, ReadTables tables, FieldArguments arguments, Batches batches) {
        this.caller = caller;
        this.tables = tables;
        this.arguments = arguments;
        this.byId = batches.of("programs", this::all);
    }

    @QueryMapping
    @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.EACH_ITEM)
    Page<ProgramItem> programs(DataFetchingEnvironment field) {
        var programs = new ProgramTables(Viewpoint.of(caller::reach));
        var request = arguments.list(ProgramTables.LIST, field);
        return tables.read(jdbc -> programs.page(jdbc, request));
    }

    @QueryMapping
    @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.PROGRAM)
    ProgramItem program(DataFetchingEnvironment field) {
        var programs = new ProgramTables(Viewpoint.of(caller::reach));
        var id = FieldArguments.id(field, "id", ProgramId::of);
        return tables.read(jdbc -> programs.find(jdbc, id))
                .orElseThrow(() -> Refusal.notFound("There is no such program, or it is not for the caller to see."));
    }

    @SchemaMapping(typeName = "Project", field = "program")
    @RequiresPermission(value = Permission.READ_PROGRAM, on = ResourceKind.EACH_ITEM)
    CompletableFuture<ProgramItem> ofProject(ProjectItem project, DataFetchingEnvironment field) {
        return byId.load(field, new Seen<>(project.programId(), Viewpoint.of(caller::reach)));
    }

    private Map<Seen<ProgramId>, ProgramItem> all(Set<Seen<ProgramId>> keys) {
        var found = new HashMap<Seen<ProgramId>, ProgramItem>();
        Seen.byViewpoint(keys)
                .forEach((viewpoint, ids) -> tables.read(jdbc -> new ProgramTables(viewpoint).all(jdbc, ids))
                        .forEach((id, program) -> found.put(new Seen<>(id, viewpoint), program)));
        return found;
    }
}
