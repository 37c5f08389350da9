package dev.planner.query.subjects;

import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Resource;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.Page;
import dev.planner.query.listing.PageRequest;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody for whom a decision is allow, for features that need to know no more of them. */
public final class Subjects {

    private final ReadTables tables;

    Subjects(ReadTables tables) {
        this.tables = tables;
    }

    /** In the order of ids; nobody if there is no such program or project. */
    public Page<UserId> who(Permission permission, Resource resource, PageRequest page) {
        var found = tables.read(jdbc -> who(jdbc, permission, resource, page));
        return new Page<>(found.items().stream().map(SubjectView::userId).toList(), found.nextCursor(), null);
    }

    private static Page<SubjectView> who(JdbcClient jdbc, Permission permission, Resource resource, PageRequest page) {
        var request = page.orderedBy(SubjectTables.ID);
        return switch (resource) {
            case Resource.OfSystem _ -> SubjectTables.ofSystem(jdbc, permission, request);
            case Resource.OfProgram(var id) ->
                SubjectTables.exists(jdbc, id)
                        .map(program -> SubjectTables.of(jdbc, program, permission, request))
                        .orElseGet(Subjects::nobody);
            case Resource.OfProject(var id) ->
                SubjectTables.programOf(jdbc, id)
                        .map(program -> SubjectTables.of(jdbc, id, program, permission, request))
                        .orElseGet(Subjects::nobody);
        };
    }

    private static Page<SubjectView> nobody() {
        return new Page<>(List.of(), null, null);
    }
}
