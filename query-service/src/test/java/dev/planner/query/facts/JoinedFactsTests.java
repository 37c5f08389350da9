package dev.planner.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.cache.FactKey;
import dev.planner.cache.Heartbeat;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.Resource;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.facts.JoinedFacts.Check;
import dev.planner.query.facts.JoinedFacts.Question;
import dev.planner.query.freshness.Read;
import dev.planner.query.freshness.Tier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinedFactsTests {

    private static final ProgramId PROGRAM = ProgramId.random();

    private final FakeTables tables = new FakeTables();
    private final NearCache near;
    private final NearTrust trust;
    private final FactLadder ladder;
    private final JoinedFacts facts;
    private final List<Question> questions = new ArrayList<>();

    JoinedFactsTests() {
        var time = new ManualTicker();
        var metrics = new FactMetrics(new SimpleMeterRegistry());
        near = FactSamples.near(time);
        trust = new NearTrust(near, FactSamples.properties(), metrics);
        ladder = new FactLadder(near, trust, new FakeRedis(), tables, metrics, Duration.ofSeconds(20));
        facts = read();
    }

    @Test
    void whatManyUsersNeedIsLookedUpTogether() {
        for (BuiltInRole role : BuiltInRole.values()) {
            ask(put(true, role), putProject());
            ask(put(false, role), putProject());
        }
        ask(UserId.random(), putProject());

        var decisions = facts.decideAll(questions);

        assertThat(tables.loads).as("users, roles, projects").hasValue(3);
        assertThat(decisions)
                .containsExactlyElementsOf(questions.stream()
                        .map(question -> facts.decide(
                                question.user(),
                                question.check().permission(),
                                question.check().resource()))
                        .toList());
        assertThat(decisions).extracting(decision -> decision.allowed()).contains(true, false);
        assertThat(tables.loads).as("nothing more was needed").hasValue(3);
    }

    @Test
    void decidesInMemoryAsItDecidesOtherwise() {
        askAllSortsOfQuestions();
        var joined = facts.decideAll(questions);
        trustTheNearCache();
        assertThat(read().decideAll(questions)).as("fills the near cache").isEqualTo(joined);
        var loads = tables.loads.get();

        var read = Read.atLeast(ConsistencyToken.NONE, Duration.ZERO);
        var near = new JoinedFacts(ladder, read).decideAll(questions);

        assertThat(near).isEqualTo(joined);
        assertThat(tables.loads).hasValue(loads);
        assertThat(read.receipt().orElseThrow().tier()).isEqualTo(Tier.NEAR);
    }

    @Test
    void whatIsMissingInMemoryIsLookedUp() {
        askAllSortsOfQuestions();
        trustTheNearCache();
        var complete = read().decideAll(questions);
        var role = BuiltInRole.PROJECT_MANAGER;
        trust.invalidated(FactKey.of(role.key()), 2);
        put(new RoleFact(role.key(), 2, role.permissions()));

        assertThat(read().decideAll(questions)).isEqualTo(complete);
    }

    @Test
    void aReadThatHasSeenTheOldStateDoesNotDecideOnTheNew() {
        var role = BuiltInRole.PROJECT_MANAGER;
        var user = put(true, role);
        var project = putProject();
        trustTheNearCache();
        assertThat(read().decide(user, Permission.UPDATE_PROJECT, Resource.project(project))
                        .allowed())
                .isTrue();

        var slow = read().rememberingAll();
        assertThat(slow.permissionsOf(role.key()).contains(Permission.UPDATE_PROJECT))
                .isTrue();
        trust.invalidated(FactKey.of(role.key()), 2);
        put(new RoleFact(role.key(), 2, PermissionSet.NONE));

        assertThat(slow.decide(user, Permission.UPDATE_PROJECT, Resource.project(project))
                        .allowed())
                .isTrue();
        assertThat(read().decide(user, Permission.UPDATE_PROJECT, Resource.project(project))
                        .allowed())
                .isFalse();
    }

    @Test
    void nothingIsLookedUpForNoQuestion() {
        assertThat(facts.decideAll(List.of())).isEmpty();
        assertThat(tables.loads).hasValue(0);
    }

    /** Of every role, on everything; the last about somebody unknown. */
    private void askAllSortsOfQuestions() {
        var project = putProject();
        put(new ProgramFact(PROGRAM, 1, true));
        for (BuiltInRole role : BuiltInRole.values()) {
            for (UserId user : List.of(put(true, role), put(false, role), UserId.random())) {
                for (Permission permission : Permission.values()) {
                    questions.add(new Question(user, new Check(permission, Resource.SYSTEM)));
                    questions.add(new Question(user, new Check(permission, Resource.program(PROGRAM))));
                    questions.add(new Question(user, new Check(permission, Resource.project(project))));
                }
            }
        }
    }

    private void trustTheNearCache() {
        trust.connected();
        trust.heartbeat(new Heartbeat(1, Instant.EPOCH));
    }

    private JoinedFacts read() {
        return new JoinedFacts(ladder, Read.atLeast(ConsistencyToken.NONE, Duration.ZERO));
    }

    private void ask(UserId user, ProjectId project) {
        questions.add(new Question(user, new Check(Permission.UPDATE_PROJECT, Resource.project(project))));
    }

    private UserId put(boolean active, BuiltInRole role) {
        var user = UserId.random();
        var grants = new RoleGrants(role.key(), false, Set.of(PROGRAM), Set.of());
        put(new UserFact(new AccessDocument(user, 1, active, List.of(grants))));
        put(new RoleFact(role.key(), 1, role.permissions()));
        return user;
    }

    private ProjectId putProject() {
        var project = ProjectId.random();
        put(new ProjectFact(project, 1, Optional.of(PROGRAM)));
        return project;
    }

    private void put(Fact fact) {
        tables.put(fact);
    }
}
