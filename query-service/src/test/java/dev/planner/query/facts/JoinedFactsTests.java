package dev.planner.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Fact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
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
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinedFactsTests {

    private static final ProgramId PROGRAM = ProgramId.random();

    private final FakeTables tables = new FakeTables();
    private final JoinedFacts facts = new JoinedFacts(ladder(), Read.atLeast(ConsistencyToken.NONE, Duration.ZERO));
    private final List<Question> questions = new ArrayList<>();

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
    void nothingIsLookedUpForNoQuestion() {
        assertThat(facts.decideAll(List.of())).isEmpty();
        assertThat(tables.loads).hasValue(0);
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

    private FactLadder ladder() {
        var time = new ManualTicker();
        var metrics = new FactMetrics(new SimpleMeterRegistry());
        var near = new NearCache(FactSamples.properties(), time);
        var trust = new NearTrust(near, FactSamples.properties(), time, metrics);
        return new FactLadder(near, trust, new FakeRedis(), tables, metrics, Duration.ofSeconds(20));
    }
}
