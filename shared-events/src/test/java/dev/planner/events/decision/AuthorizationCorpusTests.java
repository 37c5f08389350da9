package dev.planner.events.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.corpus.AuthorizationCase;
import dev.planner.events.corpus.AuthorizationCorpus;
import dev.planner.events.corpus.CorpusIds;
import dev.planner.events.corpus.Expectation;
import dev.planner.events.decision.Decision.Allowed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The corpus against the pure decisions. */
class AuthorizationCorpusTests {

    private final AuthorizationCorpus corpus = AuthorizationCorpus.load();
    private final AccessDecisions decisions = new AccessDecisions(corpus.facts());

    @TestFactory
    Stream<DynamicContainer> decisionsAreAsTheCorpusSays() {
        return corpus.cases().stream()
                .map(user -> DynamicContainer.dynamicContainer(
                        user.name(),
                        user.expectations().stream()
                                .map(expected -> DynamicTest.dynamicTest(
                                        expected.line(), () -> assertDecision(user, expected)))));
    }

    @TestFactory
    Stream<DynamicTest> viewsAreAsTheCorpusSays() {
        return corpus.cases().stream()
                .filter(user -> user.views().isPresent())
                .map(user -> DynamicTest.dynamicTest(user.name(), () -> assertViews(user)));
    }

    @TestFactory
    Stream<DynamicContainer> theReachOfAPermissionIsWhereTheDecisionIsAllow() {
        return corpus.cases().stream()
                .map(user -> DynamicContainer.dynamicContainer(
                        user.name(),
                        user.expectations().stream()
                                .filter(expected -> expected.resource() instanceof Resource.OfProject)
                                .map(expected ->
                                        DynamicTest.dynamicTest(expected.line(), () -> assertReach(user, expected)))));
    }

    @Test
    void theCorpusSaysSomethingAboutEveryReason() {
        assertThat(corpus.cases().stream().flatMap(user -> user.expectations().stream()))
                .extracting(Expectation::reason)
                .contains("granted", "user_unknown", "user_inactive", "permission_missing", "scope_missing");
    }

    @Test
    void theCorpusNamesNothingByAMisspeltKey() {
        var known = Stream.of(
                        Stream.of(Resource.SYSTEM),
                        corpus.programs().keySet().stream()
                                .map(CorpusIds::program)
                                .map(Resource::program),
                        corpus.programs().values().stream()
                                .flatMap(List::stream)
                                .map(CorpusIds::project)
                                .map(Resource::project),
                        corpus.missing().stream().map(CorpusIds::program).map(Resource::program),
                        corpus.missing().stream().map(CorpusIds::project).map(Resource::project))
                .flatMap(resources -> resources)
                .toList();

        assertThat(corpus.cases().stream().flatMap(user -> user.expectations().stream()))
                .allSatisfy(expected -> assertThat(known).contains(expected.resource()));
    }

    private void assertDecision(AuthorizationCase user, Expectation expected) {
        var decision = decisions.decide(user.document(), expected.permission(), expected.resource());

        assertThat(decision.allowed()).isEqualTo(expected.allowed());
        assertThat(decision.reason()).isEqualTo(expected.reason());
        assertThat(decision instanceof Allowed allowed && allowed.sightOnly()).isEqualTo(expected.sightOnly());
        expected.grant().ifPresent(grant -> assertThat(decision).isEqualTo(new Allowed(grant, expected.sightOnly())));
    }

    private void assertViews(AuthorizationCase user) {
        var document = user.document().orElseThrow();
        var expected = user.views().orElseThrow();
        var reach = AccessDecisions.reach(document);

        assertThat(decisions.permissions(document).size()).isEqualTo(expected.permissions());
        assertThat(corpus.programsIn(reach)).isEqualTo(expected.programs());
        assertThat(corpus.projectsIn(reach)).isEqualTo(expected.projects());
    }

    /** Lists filter by scope roots in SQL: what a root covers must be what a decision covers. */
    private void assertReach(AuthorizationCase user, Expectation expected) {
        var reach = decisions.reach(user.document(), expected.permission());

        assertThat(corpus.projectsIn(reach).stream()
                        .map(CorpusIds::project)
                        .map(Resource::project)
                        .anyMatch(expected.resource()::equals))
                .isEqualTo(expected.allowed());
    }
}
