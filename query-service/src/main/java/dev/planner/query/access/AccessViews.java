package dev.planner.query.access;

import dev.planner.cache.FactKey;
import dev.planner.events.access.UserId;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Of those of the users who exist. */
    public Map<UserId, PermissionsView> permissions(Set<UserId> users) {
        var known = known(users);
        current.get()
                .lookUp(known.stream()
                        .flatMap(user -> user.roles().stream())
                        .map(role -> FactKey.of(role.role()))
                        .toList());
        return known.stream().collect(Collectors.toMap(AccessDocument::userId, this::permissions));
    }

    /** Empty for an inactive user. */
    public ScopeSummary scopeSummary(AccessDocument user) {
        return summaries(List.of(user)).getFirst();
    }

    /** Of those of the users who exist; empty for those who are inactive. Takes two statements at most. */
    public Map<UserId, ScopeSummary> scopeSummaries(Set<UserId> users) {
        var known = known(users);
        var summaries = summaries(known);
        return IntStream.range(0, known.size())
                .boxed()
                .collect(Collectors.toMap(index -> known.get(index).userId(), summaries::get));
    }

    private List<ScopeSummary> summaries(List<AccessDocument> users) {
        var reaches = users.stream().collect(Collectors.toMap(AccessDocument::userId, AccessDecisions::reach));
        lookUp(reaches.values());
        var counts = ReachCounts.of(reaches, tables);
        return users.stream()
                .map(user -> summary(user, AccessDecisions.reach(user), counts))
                .toList();
    }

    private ScopeSummary summary(AccessDocument user, Reach reach, ReachCounts counts) {
        return new ScopeSummary(
                reach.global(),
                reach.global() ? counts.programs() : named(reach).size(),
                counts.projectsOf(user.userId())
                        .orElseGet(() -> (long) single(reach).size()),
                reach.programs().stream().sorted().toList(),
                reach.projects().stream().sorted().toList(),
                user.version());
    }

    private List<AccessDocument> known(Set<UserId> users) {
        var facts = current.get();
        facts.lookUp(users.stream().map(FactKey::of).toList());
        return users.stream().flatMap(user -> facts.user(user).stream()).toList();
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
        return lookUp(List.of(reach));
    }

    private JoinedFacts lookUp(Collection<Reach> reaches) {
        var facts = current.get();
        facts.lookUp(reaches.stream().flatMap(AccessViews::roots).toList());
        return facts;
    }

    private static Stream<FactKey> roots(Reach reach) {
        return Stream.concat(
                reach.programs().stream().map(FactKey::of),
                reach.projects().stream().map(FactKey::of));
    }

    private Stream<UUID> ids(Selection selection) {
        return tables.read(jdbc -> selection.of(jdbc).query(UUID.class).list()).stream();
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
