package dev.planner.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.client.PlannerException.Failure;
import dev.planner.client.StubPlanner.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingDecisionsTests {

    private static final UUID GRACE = UUID.randomUUID();
    private static final UUID ALAN = UUID.randomUUID();
    private static final UUID PROJECT_ID = UUID.randomUUID();
    private static final Resource PROJECT = Resource.project(PROJECT_ID);

    private final StubPlanner planner = StubPlanner.start();
    private final ManualTicker ticker = new ManualTicker();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private String caller = "first";

    @AfterEach
    void close() {
        planner.close();
    }

    @Test
    void asksInTheNameOfTheCallerAndReadsTheWholeAnswer() {
        planner.answers(Reply.of("""
                {"allowed":true,"reason":"granted","sightOnly":true,"later":1,
                 "grant":{"role":"viewer","scope":{"type":"project","projectId":"%s"}}}""".formatted(PROJECT_ID)).receipt("redis", "42", "true"));

        var decision = client().decide(GRACE, "update_project", PROJECT);

        var scope = new Decision.Scope("project", PROJECT_ID);
        var receipt = new Receipt("redis", Duration.ofMillis(42), true, null);
        assertThat(decision)
                .isEqualTo(new Decision(true, "granted", true, new Decision.Grant("viewer", scope), receipt));
        assertThat(planner.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/api/v1/decisions");
            assertThat(asked.authorization()).isEqualTo("Bearer first");
            assertThat(asked.consistency()).isNull();
            assertThat(asked.body()).isEqualTo("""
                    {"userId":"%s","permission":"update_project","resource":{"type":"project","id":"%s"}}""".formatted(GRACE, PROJECT_ID));
        });
    }

    @Test
    void theSameQuestionOfTheSameCallerIsAskedOnce() {
        var client = client();
        client.decide(GRACE, "update_project", PROJECT);

        var again = client.decide(GRACE, "update_project", PROJECT);

        assertThat(planner.asked()).hasSize(1);
        assertThat(again.receipt().tier()).isEqualTo("client");
        assertThat(meters.counter("planner.client.decisions", "tier", "client", "allowed", "false")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void noAnswerServesAnotherCallerUserPermissionOrResource() {
        var client = client();
        client.decide(GRACE, "update_project", PROJECT);
        client.decide(ALAN, "update_project", PROJECT);
        client.decide(GRACE, "read_project", PROJECT);
        client.decide(GRACE, "update_project", Resource.program(PROJECT_ID));
        caller = "second";
        client.decide(GRACE, "update_project", PROJECT);

        assertThat(planner.asked()).hasSize(5);
    }

    @Test
    void aRememberedTokenIsCarriedAndNoOlderAnswerIsUsed() {
        var client = client();
        client.decide(GRACE, "update_project", PROJECT);
        client.remember(GRACE, "tok-en_1");

        client.decide(GRACE, "update_project", PROJECT);
        client.decide(GRACE, "update_project", PROJECT);
        client.decide(ALAN, "update_project", PROJECT);

        assertThat(planner.asked())
                .extracting(StubPlanner.Asked::consistency)
                .containsExactly(null, "at_least tok-en_1", null);
    }

    @Test
    void anAnswerThatWasAskedForBeforeATokenWasRememberedIsNotKept() {
        var client = client();
        planner.answers(Reply.of(StubPlanner.GRANTED).after(() -> client.remember(GRACE, "revoked")));
        assertThat(client.decide(GRACE, "update_project", PROJECT).allowed()).isTrue();

        planner.answers(Reply.of(StubPlanner.DENIED));

        assertThat(client.decide(GRACE, "update_project", PROJECT).allowed()).isFalse();
        assertThat(planner.asked().getLast().consistency()).isEqualTo("at_least revoked");
    }

    @Test
    void anAnswerThatWasAskedForBeforeATokenWasRememberedTakesNoPlaceOfOneThatIncludesIt() {
        var client = client();
        planner.answers(Reply.of(StubPlanner.GRANTED).after(() -> {
            client.remember(GRACE, "revoked");
            planner.answers(Reply.of(StubPlanner.DENIED).receipt("near", "500", "false"));
            client.decide(GRACE, "update_project", PROJECT);
        }));
        client.decide(GRACE, "update_project", PROJECT);

        assertThat(client.decide(GRACE, "update_project", PROJECT).receipt().tier())
                .isEqualTo("client");
        assertThat(planner.asked()).hasSize(2);
    }

    @Test
    void whenATokenHasSettledNoAnswerFromBeforeItComesBack() {
        var client = client("cache.time-to-live=10s", "cache.max-staleness=10s", "tokens.settling=3s");
        planner.answers(Reply.of(StubPlanner.GRANTED));
        client.decide(GRACE, "update_project", PROJECT);
        planner.answers(Reply.of(StubPlanner.DENIED));
        client.remember(GRACE, "revoked");
        ticker.pass(Duration.ofSeconds(1));

        for (int seconds = 1; seconds < 30; seconds++) {
            assertThat(client.decide(GRACE, "update_project", PROJECT).allowed())
                    .isFalse();
            client.decide(ALAN, "update_project", PROJECT);
            ticker.pass(Duration.ofSeconds(1));
        }
        assertThat(planner.asked().getLast().consistency()).isNull();
    }

    @Test
    void answersFromTheTablesDoNotSettleATokenBecauseTheCachesFollowThem() {
        var client = client("cache.time-to-live=0");
        planner.answers(Reply.of(StubPlanner.DENIED).receipt("tables", "0", "false"));
        client.remember("everywhere");
        for (int i = 0; i < 5; i++) {
            ticker.pass(Duration.ofSeconds(5));
            client.decide(GRACE, "update_project", PROJECT);
        }

        assertThat(planner.asked().getLast().consistency()).isEqualTo("at_least everywhere");
    }

    @Test
    void whoDemandsFreshnessIsNotAnsweredFromMemory() {
        var client = client();
        client.decide(GRACE, "update_project", PROJECT);
        client.decide(GRACE, "update_project", PROJECT, Consistency.atLeast("token"));
        client.decide(GRACE, "update_project", PROJECT, Consistency.fullyConsistent());
        client.decide(GRACE, "update_project", PROJECT, Consistency.fullyConsistent());

        assertThat(planner.asked())
                .extracting(StubPlanner.Asked::consistency)
                .containsExactly(null, "at_least token", "fully_consistent", "fully_consistent");
    }

    @Test
    void aBatchIsOneRequestAndItsAnswersAreKept() {
        planner.answers(Reply.of("{\"results\":[%s,%s]}".formatted(StubPlanner.GRANTED, StubPlanner.DENIED)));
        var client = client();
        var checks = List.of(new Check("manage_users", Resource.SYSTEM), new Check("update_project", PROJECT));

        assertThat(client.decideAll(GRACE, checks, Consistency.minimizeLatency()))
                .extracting(Decision::allowed)
                .containsExactly(true, false);
        assertThat(client.decide(GRACE, "manage_users", Resource.SYSTEM).allowed())
                .isTrue();
        assertThat(planner.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("""
                {"userId":"%s","checks":[{"permission":"manage_users","resource":{"type":"system"}},\
                {"permission":"update_project","resource":{"type":"project","id":"%s"}}]}""".formatted(GRACE, PROJECT_ID)));
    }

    @Test
    void aBatchOfNothingAsksNothingAndOneOfTooMuchIsRefused() {
        var client = client("max-checks=1");
        var check = new Check("update_project", PROJECT);

        assertThat(client.decideAll(GRACE, List.of(), Consistency.minimizeLatency()))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.decideAll(GRACE, List.of(check, check), Consistency.minimizeLatency()));
        assertThat(planner.asked()).isEmpty();
    }

    @Test
    void aBatchWithAnAnswerMissingIsNoAnswer() {
        planner.answers(Reply.of("{\"results\":[" + StubPlanner.GRANTED + "]}"));
        var check = new Check("update_project", PROJECT);

        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> client().decideAll(GRACE, List.of(check, check), Consistency.minimizeLatency()))
                .returns(Failure.MALFORMED_ANSWER, PlannerException::failure);
    }

    @ParameterizedTest
    @CsvSource({
        "401,UNAUTHENTICATED,UNAUTHENTICATED",
        "403,FORBIDDEN,FORBIDDEN",
        "422,UNKNOWN_PERMISSION,REFUSED",
        "429,RATE_LIMITED,RATE_LIMITED",
        "500,INTERNAL_ERROR,UNAVAILABLE",
        "503,UNAVAILABLE,UNAVAILABLE",
        "503,PROJECTION_LAGGING,LAGGING",
        "302,FOUND,MALFORMED_ANSWER",
        "201,CREATED,MALFORMED_ANSWER"
    })
    void everythingButAnAnswerIsAFailure(int status, String code, Failure failure) {
        planner.answers(Reply.problem(status, code));

        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> client().decide(GRACE, "update_project", PROJECT))
                .returns(failure, PlannerException::failure)
                .satisfies(e -> assertThat(e.code()).hasValue(code));
        assertThat(meters.counter("planner.client.failures", "failure", failure.key())
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<html>Log in</html>",
                "{}",
                "{\"allowed\":null,\"reason\":\"granted\",\"sightOnly\":false}",
                "{\"allowed\":\"true\",\"reason\":\"granted\",\"sightOnly\":false}",
                "{\"allowed\":1,\"reason\":\"granted\",\"sightOnly\":false}",
                "{\"allowed\":true,\"reason\":\"granted\",\"sightOnly\":false}",
                "{\"allowed\":true,\"reason\":\"granted\",\"sightOnly\":false,\"grant\":{\"role\":\"admin\"}}",
                "{\"allowed\":true,\"reason\":\"granted\",\"grant\":{\"role\":\"admin\",\"scope\":{\"type\":\"global\"}}}",
                "{\"allowed\":false,\"reason\":\"scope_missing\",\"sightOnly\":false} {}"
            })
    void nothingIsReadIntoAnAnswerThatIsNotWhole(String body) {
        planner.answers(Reply.of(body));

        assertMalformed("max-answer=1MB");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none,0,false", "near,none,false", "near,-1,false", "near,soon,false", "near,0,maybe"})
    void anAnswerWithoutAReceiptIsNone(String tier, String age, String degraded) {
        planner.answers(Reply.of(StubPlanner.GRANTED).receipt(tier, age, degraded));

        assertMalformed("max-answer=1MB");
    }

    @Test
    void anAnswerThatIsTooLongIsNone() {
        planner.answers(Reply.of(StubPlanner.GRANTED));

        assertMalformed("max-answer=50B");
    }

    @Test
    void anAnswerThatIsTooOldIsNone() {
        planner.answers(Reply.of(StubPlanner.GRANTED).receipt("tables", "5001", "false"));

        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> client("max-age=5s").decide(GRACE, "update_project", PROJECT))
                .returns(Failure.TOO_OLD, PlannerException::failure);
        assertThat(client().decide(GRACE, "update_project", PROJECT).allowed()).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "two words", "line\r\nbreak", "ä"})
    void withoutATokenNothingIsAsked(String token) {
        caller = token;

        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> client().decide(GRACE, "update_project", PROJECT))
                .returns(Failure.UNAUTHENTICATED, PlannerException::failure);
        assertThat(planner.asked()).isEmpty();
    }

    @Test
    void aFailureIsNotRemembered() {
        var client = client();
        planner.answers(Reply.problem(503, "UNAVAILABLE"));
        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> client.decide(GRACE, "update_project", PROJECT));
        planner.answers(Reply.of(StubPlanner.GRANTED));

        assertThat(client.decide(GRACE, "update_project", PROJECT).allowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a\r\nX: y", "ä"})
    void whatIsNoTokenIsNotRemembered(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> client().remember(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Consistency.atLeast(text));
    }

    private void assertMalformed(String setting) {
        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> client(setting).decide(GRACE, "update_project", PROJECT))
                .returns(Failure.MALFORMED_ANSWER, PlannerException::failure);
    }

    private PlannerDecisions client(String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("url=" + planner.uri() + "/");
        all.add("timeout=20s");
        var properties = Settings.with(all.toArray(String[]::new));
        return AskingDecisions.of(
                properties,
                new PooledHttp(properties, null, ObservationRegistry.NOOP),
                () -> Optional.ofNullable(caller),
                new MicrometerMeters(meters),
                ticker);
    }
}
