package dev.planner.query.access;

import dev.planner.cache.FactKey;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.facts.CurrentFacts;
import dev.planner.query.facts.JoinedFacts;
import dev.planner.query.freshness.ReadTables;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a user reaches (domain reference, section 5.4), for the current request. Answered from facts where the scopes name everything that is
 * reached; what a wide scope contains is looked up in the tables.
 */
public final class AccessViews {

    private static final String PROJECTS = "from projects where program_id = any(?::uuid[]) or id = any(?::uuid[])";

    private final CurrentFacts current;
    private final ReadTables tables;

    AccessViews(CurrentFacts current, ReadTables tables) {
        this.current = current;
        this.tables = tables;
    }

    PermissionsView permissions(AccessDocument user) {
        return new PermissionsView(
                user.userId(),
                user.active(),
                user.roleKeys(),
                current.get().permissions(user).keys(),
                user.version());
    }

    /** Empty for an inactive user. */
    public ScopeSummary scopeSummary(AccessDocument user) {
        var reach = AccessDecisions.reach(user);
        return new ScopeSummary(
                reach.global(),
                programCount(reach),
                projectCount(reach),
                reach.programs().stream().sorted().toList(),
                reach.projects().stream().sorted().toList(),
                user.version());
    }

    /** Sorted; those of which the user has only the sight are among them. */
    List<ProgramId> programs(AccessDocument user) {
        var reach = AccessDecisions.reach(user);
        return reach.global() ? allPrograms() : named(reach);
    }

    /** Sorted; archived ones are among them. */
    List<ProjectId> projects(AccessDocument user) {
        var reach = AccessDecisions.reach(user);
        if (reach.global()) {
            return ids(jdbc -> jdbc.sql("select id from projects order by id"))
                    .map(ProjectId::new)
                    .toList();
        }
        return reach.programs().isEmpty()
                ? single(reach)
                : ids(jdbc -> within(jdbc, "select id " + PROJECTS + " order by id", reach))
                        .map(ProjectId::new)
                        .toList();
    }

    private long programCount(Reach reach) {
        return reach.global()
                ? count(jdbc -> jdbc.sql("select count(*) from programs"))
                : named(reach).size();
    }

    private long projectCount(Reach reach) {
        if (reach.global()) {
            return count(jdbc -> jdbc.sql("select count(*) from projects"));
        }
        return reach.programs().isEmpty()
                ? single(reach).size()
                : count(jdbc -> within(jdbc, "select count(*) " + PROJECTS, reach));
    }

    private List<ProgramId> allPrograms() {
        return ids(jdbc -> jdbc.sql("select id from programs order by id"))
                .map(ProgramId::new)
                .toList();
    }

    private List<ProgramId> named(Reach reach) {
        var facts = lookUp(reach);
        var direct = reach.programs().stream().filter(facts::exists);
        var seen = reach.projects().stream().flatMap(id -> facts.programOf(id).stream());
        return Stream.concat(direct, seen).distinct().sorted().toList();
    }

    private List<ProjectId> single(Reach reach) {
        var facts = lookUp(reach);
        return reach.projects().stream()
                .filter(id -> facts.programOf(id).isPresent())
                .sorted()
                .toList();
    }

    private JoinedFacts lookUp(Reach reach) {
        var facts = current.get();
        facts.lookUp(Stream.concat(
                        reach.programs().stream().map(FactKey::of),
                        reach.projects().stream().map(FactKey::of))
                .toList());
        return facts;
    }

    private Stream<UUID> ids(Selection selection) {
        return tables.read(jdbc -> selection.of(jdbc).query(UUID.class).list()).stream();
    }

    private long count(Selection selection) {
        return tables.read(jdbc -> selection.of(jdbc).query(Long.class).single());
    }

    private static JdbcClient.StatementSpec within(JdbcClient jdbc, String sql, Reach reach) {
        return jdbc.sql(sql).param(texts(reach.programs())).param(texts(reach.projects()));
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    private interface Selection {

        JdbcClient.StatementSpec of(JdbcClient jdbc);
    }
}
