package dev.planner.query.access;

import dev.planner.events.access.UserId;
import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.Uuids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much wide scopes contain, which only the tables tell.
 *
 * @param programs all of them; 0 if nobody reaches everything
 * @param projects by user, of those who reach everything or a whole program
 */
record ReachCounts(long programs, Map<UserId, Long> projects) {

    private static final String ALL =
            "select (select count(*) from programs) as programs, (select count(*) from projects) as projects";

    private static final String WITHIN = """
            select owner, count(*) as projects from (
                select o.owner, k.id from unnest(cast(:programOwners as uuid[]), cast(:programs as uuid[])) o (owner, program)
                join projects k on k.program_id = o.program
                union
                select o.owner, k.id from unnest(cast(:projectOwners as uuid[]), cast(:projects as uuid[])) o (owner, project)
                join projects k on k.id = o.project) reached
            group by owner
            """;

    /** Takes one statement for those who reach everything, and one for those who reach whole programs. */
    static ReachCounts of(Map<UserId, Reach> reaches, ReadTables tables) {
        var counts = new HashMap<UserId, Long>();
        var wide = new HashMap<UserId, Reach>();
        var everywhere = new ArrayList<UserId>();
        reaches.forEach((user, reach) -> {
            if (reach.global()) {
                everywhere.add(user);
            } else if (!reach.programs().isEmpty()) {
                wide.put(user, reach);
                counts.put(user, 0L);
            }
        });
        if (!wide.isEmpty()) {
            counts.putAll(tables.read(jdbc -> within(jdbc, wide)));
        }
        if (everywhere.isEmpty()) {
            return new ReachCounts(0, counts);
        }
        var all = tables.read(jdbc -> jdbc.sql(ALL).query(All.class).single());
        everywhere.forEach(user -> counts.put(user, all.projects()));
        return new ReachCounts(all.programs(), counts);
    }

    /** Empty if the facts tell. */
    Optional<Long> projectsOf(UserId user) {
        return Optional.ofNullable(projects.get(user));
    }

    private static Map<UserId, Long> within(JdbcClient jdbc, Map<UserId, Reach> reaches) {
        var programs = new Owned();
        var projects = new Owned();
        reaches.forEach((user, reach) -> {
            reach.programs().stream().map(ProgramId::value).forEach(id -> programs.add(user, id));
            reach.projects().stream().map(ProjectId::value).forEach(id -> projects.add(user, id));
        });
        var counts = new HashMap<UserId, Long>();
        jdbc.sql(WITHIN)
                .param("programOwners", Uuids.array(programs.owners()))
                .param("programs", Uuids.array(programs.ids()))
                .param("projectOwners", Uuids.array(projects.owners()))
                .param("projects", Uuids.array(projects.ids()))
                .query((RowCallbackHandler)
                        row -> counts.put(new UserId(row.getObject("owner", UUID.class)), row.getLong("projects")));
        return counts;
    }

    private record All(long programs, long projects) {}

    /** Ids beside those who reach them, as two columns. */
    private record Owned(List<UUID> owners, List<UUID> ids) {

        Owned() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(UserId owner, UUID id) {
            owners.add(owner.value());
            ids.add(id);
        }
    }
}
