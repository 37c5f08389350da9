package dev.planner.query.facts;

import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.cache.Fact.RoleFact;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.UserAccount;
import dev.planner.events.corpus.AuthorizationCase;
import dev.planner.events.corpus.AuthorizationCorpus;
import dev.planner.events.corpus.CorpusGrant;
import dev.planner.events.corpus.CorpusIds;
import dev.planner.events.corpus.Expectation;
import dev.planner.events.decision.Resource;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The truth about access, asked of each tier over HTTP. */
class AuthorizationTiersIntegrationTests {

    private static final AuthorizationCorpus CORPUS = AuthorizationCorpus.load();

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final NearCache near = shared.service().bean(NearCache.class);
    private final UserAccount admin = anAdministrator();

    @Test
    void everyTierAnswersTheTruth() {
        storeFacts();
        CORPUS.cases().forEach(this::store);
        shared.projection().openEpoch();
        shared.projection().tick();
        shared.awaitTrust();

        CORPUS.cases().forEach(one -> assertAnswered(one, "tables"));
        CORPUS.cases().forEach(one -> {
            near.forgetAll();
            assertAnswered(one, "redis");
        });
        CORPUS.cases().forEach(one -> {
            ask(one);
            assertAnswered(one, "near");
        });
    }

    private void storeFacts() {
        CORPUS.roles().forEach((role, permissions) -> shared.projection().store(new RoleFact(role, 0, permissions)));
        CORPUS.programs().forEach((program, projects) -> {
            shared.projection().projectProgram(CorpusIds.program(program), 0);
            projects.forEach(project ->
                    shared.projection().projectProject(CorpusIds.project(project), CorpusIds.program(program), 0));
        });
        shared.projection().project(admin, 2);
    }

    private void store(AuthorizationCase one) {
        var events = one.events();
        if (!events.isEmpty()) {
            shared.projection().store(fold(events), events.size() - 1);
        }
    }

    private static UserAccount fold(List<AccessEvent> events) {
        var account = UserAccount.of((UserCreated) events.getFirst());
        for (AccessEvent event : events.subList(1, events.size())) {
            account = account.evolve(event);
        }
        return account;
    }

    private void assertAnswered(AuthorizationCase one, String tier) {
        var answer = ask(one);
        var results = answer.json().get("results");
        for (int i = 0; i < one.expectations().size(); i++) {
            assertAnswered(one, one.expectations().get(i), results.get(i));
        }
        if (isAboutWhatExists(one)) {
            assertThat(answer.tier()).as(one.name()).isEqualTo(tier);
        }
        assertThat(answer.degraded()).isFalse();
    }

    /** What does not exist is no fact to be kept: only the tables know that it does not. */
    private static boolean isAboutWhatExists(AuthorizationCase one) {
        return one.known()
                && one.grants().stream().map(CorpusGrant::role).allMatch(CORPUS.roles()::containsKey)
                && one.expectations().stream().allMatch(expectation -> switch (expectation.resource()) {
                    case Resource.OfSystem _ -> true;
                    case Resource.OfProgram(var id) -> CORPUS.facts().exists(id);
                    case Resource.OfProject(var id) ->
                        CORPUS.facts().programOf(id).isPresent();
                });
    }

    private static void assertAnswered(AuthorizationCase one, Expectation expected, JsonNode result) {
        var message = "%s: %s".formatted(one, expected);
        assertThat(result.get("allowed").asBoolean()).as(message).isEqualTo(expected.allowed());
        assertThat(result.get("reason").asString()).as(message).isEqualTo(expected.reason());
        assertThat(result.get("sightOnly").asBoolean()).as(message).isEqualTo(expected.sightOnly());
        expected.grant()
                .ifPresent(grant -> assertThat(result.get("grant").toString())
                        .as(message)
                        .isEqualTo(JsonMapper.shared().writeValueAsString(grant)));
    }

    private Answer ask(AuthorizationCase one) {
        var checks = one.expectations().stream()
                .map(expectation -> "{\"permission\":\"%s\",\"resource\":%s}"
                        .formatted(expectation.permission().key(), json(expectation.resource())))
                .collect(Collectors.joining(","));
        return shared.service()
                .as(admin)
                .post("/api/v1/decisions/batch", "{\"userId\":\"%s\",\"checks\":[%s]}".formatted(one.userId(), checks));
    }

    private static String json(Resource resource) {
        return switch (resource) {
            case Resource.OfSystem _ -> "{\"type\":\"system\"}";
            case Resource.OfProgram(var id) -> "{\"type\":\"program\",\"id\":\"%s\"}".formatted(id);
            case Resource.OfProject(var id) -> "{\"type\":\"project\",\"id\":\"%s\"}".formatted(id);
        };
    }
}
