package dev.planner.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyIntegrationTests extends RunningCommandService {

    private static final String USERS = "/api/v1/users";

    private Client keyed() {
        return admin().with("Idempotency-Key", fresh("key"));
    }

    private static Map<String, Object> body(String name) {
        return Map.of("username", name, "email", name + "@example.com");
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() {
        var client = keyed();
        var body = body(fresh("ann"));
        var first = client.post(USERS, body);
        var second = client.post(USERS, body);
        assertThat(first.outcome()).isEqualTo("201");
        assertThat(second.outcome()).isEqualTo("201");
        assertThat(second.text()).isEqualTo(first.text());
        for (var header : List.of("Location", "ETag", "Planner-Consistency-Token", "Content-Type")) {
            assertThat(second.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isPresent();
        }
        assertThat(events().of(first.id())).hasSize(1);
    }

    @Test
    void theFirstAnswerStandsWhateverHappensLater() {
        var user = aUser();
        var status = USERS + "/" + user + "/status";
        var client = keyed();
        var first = client.put(status, Map.of("active", false));
        admin().put(status, Map.of("active", true));
        var again = client.put(status, Map.of("active", false));
        assertThat(again.version()).isEqualTo(first.version()).isEqualTo(1);
        assertThat(events().of(user)).endsWith("access.user-deactivated", "access.user-activated");
    }

    @Test
    void theSameRequestManyTimesAtOnceHasOneEffectAndOneAnswer() {
        var client = keyed();
        var name = fresh("ann");
        var answers = Simultaneously.times(8, () -> client.post(USERS, body(name)));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo("201"));
        assertThat(answers.stream().map(answer -> answer.text()).distinct()).hasSize(1);
    }

    @Test
    void withoutAKeyTheSameRequestManyTimesAtOnceIsRefusedAllButOnce() {
        var name = fresh("ann");
        var outcomes =
                Simultaneously.times(8, () -> admin().post(USERS, body(name)).outcome());
        assertThat(outcomes).containsOnlyOnce("201");
    }

    @Test
    void aRefusalIsTheAnswerAgainToo() {
        var taken = fresh("ann");
        var holder = admin().post(USERS, body(taken)).id();
        var client = keyed();
        var first = client.post(USERS, body(taken));
        assertThat(first.outcome()).isEqualTo("409 DUPLICATE");
        var events = events().count();
        var second = client.post(USERS, body(taken));
        assertThat(second.outcome()).isEqualTo("409 DUPLICATE");
        assertThat(second.json().get("field")).isEqualTo(first.json().get("field"));
        assertThat(second.json().get("detail")).isEqualTo(first.json().get("detail"));
        assertThat(events().count()).isEqualTo(events);

        var stale = keyed().expecting(7);
        assertThat(stale.put(USERS + "/" + holder + "/status", Map.of("active", false))
                        .outcome())
                .isEqualTo("412 VERSION_MISMATCH");
        assertThat(stale.put(USERS + "/" + holder + "/status", Map.of("active", false))
                        .outcome())
                .isEqualTo("412 VERSION_MISMATCH");
    }

    @Test
    void theResultsOfABulkComeBackAsTheyWere() {
        var user = aUser();
        admin().put(USERS + "/" + user + "/roles/viewer");
        var bulk = USERS + "/" + user + "/roles/viewer/scopes/bulk";
        var applied = Map.of("programIds", List.of(aProgram()));
        var client = keyed();
        var first = client.post(bulk, applied);
        assertThat(client.post(bulk, applied).text()).isEqualTo(first.text()).contains("applied");

        var rejected = Map.of("programIds", List.of(aProgram(), UUID.randomUUID()));
        var other = keyed();
        var refusal = other.post(bulk, rejected);
        assertThat(refusal.outcome()).isEqualTo("422 BULK_REJECTED");
        assertThat(other.post(bulk, rejected).json().get("results"))
                .isEqualTo(refusal.json().get("results"));
    }

    @Test
    void theIdOfAScopeComesBackAsItWas() {
        var user = aUser();
        admin().put(USERS + "/" + user + "/roles/viewer");
        var client = keyed();
        var scopes = USERS + "/" + user + "/roles/viewer/scopes";
        var first = client.post(scopes, Map.of("type", "global"));
        var second = client.post(scopes, Map.of("type", "global"));
        assertThat(second.outcome()).isEqualTo("201");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        var client = keyed();
        var user = aUser();
        var status = USERS + "/" + user + "/status";
        client.put(status, Map.of("active", false));
        assertThat(List.of(
                        client.put(status, Map.of("active", true)),
                        client.put(status, "{\"active\":false }"),
                        client.expecting(1).put(status, Map.of("active", false)),
                        client.put(USERS + "/" + aUser() + "/status", Map.of("active", false)),
                        client.delete(USERS + "/" + user + "/roles/viewer")))
                .allSatisfy(answer -> {
                    assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
                    assertThat(answer.json().get("errors").get(0).get("field").asString())
                            .isEqualTo("Idempotency-Key");
                });
        assertThat(events().of(user)).hasSize(2);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        var other = aUserWith("admin");
        var key = fresh("key");
        var mine = admin().with("Idempotency-Key", key).post(USERS, body(fresh("ann")));
        var theirs = as(other).with("Idempotency-Key", key).post(USERS, body(fresh("bob")));
        assertThat(theirs.outcome()).isEqualTo("201");
        assertThat(theirs.id()).isNotEqualTo(mine.id());
        admin().delete(USERS + "/" + other + "/roles/admin");
    }

    @Test
    void whatIsNotAnAnswerLeavesTheKeyFree() {
        var client = as(aUser()).with("Idempotency-Key", fresh("key"));
        var body = body(fresh("ann"));
        assertThat(client.post(USERS, body).outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(client.post(USERS, body(fresh("bob"))).outcome()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void aKeyThatIsTooOldIsForgotten() {
        var key = fresh("key");
        var client = admin().with("Idempotency-Key", key);
        client.post(USERS, body(fresh("ann")));
        database()
                .sql("update idempotency_record set created_at = now() - interval '25 hours' where key = ?")
                .param(key)
                .update();
        assertThat(client.post(USERS, body(fresh("bob"))).outcome()).isEqualTo("201");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aKeyHasOneTo255Characters(int length) {
        var answer = admin().with("Idempotency-Key", "k".repeat(length)).post(USERS, body(fresh("ann")));
        assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("Idempotency-Key");
    }
}
