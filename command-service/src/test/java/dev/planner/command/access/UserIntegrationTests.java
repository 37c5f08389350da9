package dev.planner.command.access;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserIntegrationTests extends RunningCommandService {

    private static final String USERS = "/api/v1/users";

    private static Map<String, Object> body(String name) {
        return new LinkedHashMap<>(Map.of("username", name, "email", name + "@example.com"));
    }

    private static Map<String, Object> body(String name, UUID id) {
        var body = body(name);
        body.put("id", id);
        return body;
    }

    @Test
    void creatingAnswersWithLocationVersionAndToken() {
        var answer = admin().post(USERS, body(fresh("ann")));
        assertThat(answer.outcome()).isEqualTo("201");
        assertThat(answer.header("Location")).contains("/api/v1/users/" + answer.id());
        assertThat(answer.json().get("version").asInt()).isZero();
        assertThat(answer.version()).isZero();
        assertThat(answer.token().sequences()).isEqualTo(Map.of(answer.id(), 0L));
        assertThat(events().of(answer.id())).containsExactly("access.user-created");
    }

    @Test
    void namesAreTrimmedAndComparedExactly() {
        var name = fresh("ann");
        assertThat(admin().post(USERS, body("  " + name + " ")).outcome()).isEqualTo("422 VALIDATION_FAILED");
        var spaced = body(name);
        spaced.put("username", "  " + name + "\t");
        assertThat(admin().post(USERS, spaced).outcome()).isEqualTo("201");
        assertThat(admin().post(USERS, body(name.toUpperCase(Locale.ROOT))).outcome())
                .isEqualTo("201");
        assertThat(admin().post(USERS, body(name)).outcome()).isEqualTo("409 DUPLICATE");
    }

    @Test
    void usernameAndEmailAreTakenOnce() {
        var name = fresh("ann");
        admin().post(USERS, body(name));
        var sameUsername = admin().post(USERS, Map.of("username", name, "email", fresh("x") + "@example.com"));
        assertThat(sameUsername.outcome()).isEqualTo("409 DUPLICATE");
        assertThat(sameUsername.json().get("field").asString()).isEqualTo("username");
        var sameEmail = admin().post(USERS, Map.of("username", fresh("x"), "email", name + "@example.com"));
        assertThat(sameEmail.outcome()).isEqualTo("409 DUPLICATE");
        assertThat(sameEmail.json().get("field").asString()).isEqualTo("email");
    }

    @Test
    void aNameThatManyWantAtOnceGoesToOne() {
        var name = fresh("ann");
        var outcomes =
                Simultaneously.times(8, () -> admin().post(USERS, body(name)).outcome());
        assertThat(outcomes.stream().collect(groupingBy(outcome -> outcome, counting())))
                .isEqualTo(Map.of("201", 1L, "409 DUPLICATE", 7L));
    }

    @Test
    void theSameBodyUnderAnIdOfTheClientsCanBeSentTwice() {
        var body = body(fresh("ann"), UUID.randomUUID());
        var first = admin().post(USERS, body);
        var second = admin().post(USERS, body);
        assertThat(second.outcome()).isEqualTo("201");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.token()).isEqualTo(first.token());
        assertThat(events().of(first.id())).hasSize(1);
    }

    @Test
    void theSameBodyUnderAnIdOfTheClientsCanBeSentManyTimesAtOnce() {
        var id = UUID.randomUUID();
        var body = body(fresh("ann"), id);
        assertThat(Simultaneously.times(8, () -> admin().post(USERS, body).outcome()))
                .containsOnly("201");
        assertThat(events().of(id.toString())).containsExactly("access.user-created");
    }

    @Test
    void anotherBodyUnderAnIdInUseIsADuplicateOfTheId() {
        var id = UUID.randomUUID();
        admin().post(USERS, body(fresh("ann"), id));
        var other = admin().post(USERS, body(fresh("bob"), id));
        assertThat(other.outcome()).isEqualTo("409 DUPLICATE");
        assertThat(other.json().get("field").asString()).isEqualTo("id");
    }

    @Test
    void anIdOfTheServiceOrOfAnotherKindIsInUseToo() {
        var user = UUID.fromString(aUser());
        var program = UUID.fromString(aProgram());
        assertThat(admin().post(USERS, body(fresh("ann"), user)).outcome()).isEqualTo("409 DUPLICATE");
        assertThat(admin().post(USERS, body(fresh("ann"), program)).outcome()).isEqualTo("409 DUPLICATE");
        assertThat(admin().put(USERS + "/" + program + "/status", Map.of("active", false))
                        .outcome())
                .isEqualTo("404 NOT_FOUND");
        assertThat(events().of(program.toString())).containsExactly("portfolio.program-created");
    }

    @Test
    void aRefusedCreationLeavesItsIdFree() {
        var id = UUID.randomUUID();
        var taken = fresh("ann");
        admin().post(USERS, body(taken));
        assertThat(admin().post(USERS, body(taken, id)).outcome()).isEqualTo("409 DUPLICATE");
        assertThat(admin().post(USERS, body(fresh("ann"), id)).outcome()).isEqualTo("201");
    }

    @Test
    void changingTheStatusTwiceEmitsOneEvent() {
        var user = aUser();
        var status = USERS + "/" + user + "/status";
        var off = admin().put(status, Map.of("active", false));
        assertThat(off.outcome()).isEqualTo("200");
        assertThat(off.version()).isEqualTo(1);
        var again = admin().put(status, Map.of("active", false));
        assertThat(again.outcome()).isEqualTo("200");
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.token().sequenceOf(user)).isEqualTo(1);
        admin().put(status, Map.of("active", true));
        assertThat(events().of(user))
                .containsExactly("access.user-created", "access.user-deactivated", "access.user-activated");
    }

    @Test
    void theSameCommandFromManyClientsAtOnceHasOneEffect() {
        var user = aUser();
        var outcomes = Simultaneously.times(
                8,
                () -> admin().put(USERS + "/" + user + "/status", Map.of("active", false))
                        .outcome());
        assertThat(outcomes).containsOnly("200");
        assertThat(events().of(user)).containsExactly("access.user-created", "access.user-deactivated");
    }

    @Test
    void manyDifferentCommandsOnOneUserAtOnceAllSucceed() {
        var user = aUser();
        var roles = Stream.of("viewer", "program_manager", "project_manager", "finance_manager", "resource_manager");
        var outcomes = Simultaneously.all(roles.<Callable<String>>map(role ->
                        () -> admin().put(USERS + "/" + user + "/roles/" + role).outcome())
                .toList());
        assertThat(outcomes).containsOnly("201");
        assertThat(events().of(user)).hasSize(6);
    }

    @Test
    void nobodyDeactivatesTheirOwnAccount() {
        var other = aUserWith("admin");
        assertThat(as(other)
                        .put(USERS + "/" + other + "/status", Map.of("active", false))
                        .outcome())
                .isEqualTo("409 SELF_DEACTIVATION");
        assertThat(admin().put(USERS + "/" + other + "/status", Map.of("active", false))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    void anUnknownUserIsNotFound() {
        assertThat(admin().put(USERS + "/" + UUID.randomUUID() + "/status", Map.of("active", true))
                        .outcome())
                .isEqualTo("404 NOT_FOUND");
    }

    // Who may

    @Test
    void withoutATokenNobodyMayAnything() {
        assertThat(nobody().post(USERS, body(fresh("ann"))).outcome()).isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void whoMayNotIsToldWhy() {
        assertReason("user_unknown", as(UUID.randomUUID().toString()).post(USERS, body(fresh("ann"))));
        assertReason("permission_missing", as(aUserWith("viewer")).post(USERS, body(fresh("ann"))));
        var scoped = aUser();
        admin().put(USERS + "/" + scoped + "/roles/admin");
        assertReason("scope_missing", as(scoped).post(USERS, body(fresh("ann"))));
        var inactive = aUserWith("admin");
        admin().put(USERS + "/" + inactive + "/status", Map.of("active", false));
        assertReason("user_inactive", as(inactive).post(USERS, body(fresh("ann"))));
    }

    private static void assertReason(String reason, Answer answer) {
        assertThat(answer.outcome()).isEqualTo("403 FORBIDDEN");
        assertThat(answer.json().get("reason").asString()).isEqualTo(reason);
    }

    @Test
    void aRevokedAdministratorIsPowerlessWithTheNextCommand() {
        var other = aUserWith("admin");
        assertThat(as(other).post(USERS, body(fresh("ann"))).outcome()).isEqualTo("201");
        admin().delete(USERS + "/" + other + "/roles/admin");
        assertThat(as(other).post(USERS, body(fresh("ann"))).outcome()).isEqualTo("403 FORBIDDEN");
    }

    // Bad input

    static Stream<String> hostile() {
        return Stream.of(
                "'; drop table user_lookup; --",
                "😀😀😀",
                "\u202Eevil",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "名前",
                "a".repeat(100));
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String text) {
        var body = body(fresh("ann"));
        body.put("displayName", text);
        var answer = admin().post(USERS, body);
        assertThat(answer.outcome()).isEqualTo("201");
        var stored = database()
                .sql(
                        "select convert_from(payload, 'UTF8')::json ->> 'displayName' from domain_event_entry where aggregate_identifier = ?")
                .param(answer.id())
                .query(String.class)
                .single();
        assertThat(stored).isEqualTo(text);
    }

    /** As escapes of JSON, because a client library would mend a lone surrogate on its way. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "a\\nb", "\\ud800", "\\u007f"})
    void charactersThatNoNameHasAreRefused(String text) {
        var body = "{\"username\": \"x%sy\", \"email\": \"%s@example.com\"}".formatted(text, fresh("ann"));
        assertThat(admin().post(USERS, body).outcome()).isEqualTo("422 VALIDATION_FAILED");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var answer =
                admin().post(USERS, Map.of("username", " ", "email", "no address", "displayName", "x".repeat(10_000)));
        assertThat(answer.outcome()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactly("username", "email", "displayName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"username\": 5, \"email\": \"a@example.com\"}",
                "{\"username\": {}, \"email\": \"a@example.com\"}",
                "{\"username\": \"a\", \"email\": \"a@example.com\", \"admin\": true}",
                "{\"username\": \"a\", \"username\": \"b\", \"email\": \"a@example.com\"}",
                "{\"id\": \"1-1-1-1-1\", \"username\": \"a\", \"email\": \"a@example.com\"}",
                "{\"id\": 7, \"username\": \"a\", \"email\": \"a@example.com\"}",
                "{\"username\": \"a\", \"email\": \"a@example.com\"} x"
            })
    void whatCannotBeReadIsMalformed(String body) {
        assertThat(admin().post(USERS, body).outcome()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1-1-1-1-1", "%00", "'%20or%201=1"})
    void anIdThatIsNoneIsMalformed(String id) {
        assertThat(admin().put(USERS + "/" + id + "/status", Map.of("active", true))
                        .outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"active\": \"true\"}", "{\"active\": 1}", "{\"active\": []}", "true"})
    void aStatusOfAnotherTypeIsMalformed(String body) {
        assertThat(admin().put(USERS + "/" + aUser() + "/status", body).outcome())
                .isEqualTo("400 MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"active\": null}"})
    void aStatusIsRequired(String body) {
        assertThat(admin().put(USERS + "/" + aUser() + "/status", body).outcome())
                .isEqualTo("422 VALIDATION_FAILED");
    }

    @Test
    void anOversizedBodyIsRefused() {
        var body = body(fresh("ann"));
        body.put("displayName", "x".repeat(1_100_000));
        assertThat(admin().post(USERS, body).outcome()).isEqualTo("413 PAYLOAD_TOO_LARGE");
        assertThat(admin().with("Idempotency-Key", "big").post(USERS, body).outcome())
                .isEqualTo("413 PAYLOAD_TOO_LARGE");
    }
}
