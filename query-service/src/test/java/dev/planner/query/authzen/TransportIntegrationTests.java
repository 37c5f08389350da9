package dev.planner.query.authzen;

import static dev.planner.query.authzen.Asked.action;
import static dev.planner.query.authzen.Asked.anyResource;
import static dev.planner.query.authzen.Asked.anySubject;
import static dev.planner.query.authzen.Asked.json;
import static dev.planner.query.authzen.Asked.resource;
import static dev.planner.query.authzen.Asked.subject;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.UserAccount;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AuthZEN, section "Transport", for each endpoint. */
class TransportIntegrationTests {

    private static final String ID = "bfe9eb29-ab87-4ca3-be83-a1d5d8305716";

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final UserAccount admin = anAdministrator();
    private final Map<String, String> valid = Map.of(
            Endpoints.EVALUATION,
            json(subject(admin.id()), action("manage_users"), resource("system", "any")),
            Endpoints.EVALUATIONS,
            json(subject(admin.id()), action("manage_users"), resource("system", "any")),
            Endpoints.SUBJECT_SEARCH,
            json(anySubject("user"), action("manage_users"), resource("system", "any")),
            Endpoints.RESOURCE_SEARCH,
            json(subject(admin.id()), action("manage_users"), anyResource("system")),
            Endpoints.ACTION_SEARCH,
            json(subject(admin.id()), resource("system", "any")));

    @BeforeEach
    void fill() {
        shared.projection().project(admin, 2);
    }

    @Test
    void aRequestWithoutAnIdentifierGetsNone() {
        valid.forEach((path, body) -> {
            var answer = shared.service().as(admin).post(path, body);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(path).isEqualTo("application/json");
            assertThat(answer.header("X-Request-ID")).as(path).isNull();
        });
    }

    @Test
    void everyAnswerRepeatsTheIdentifierOfItsRequest() {
        valid.forEach((path, body) -> {
            assertIdentified(as().post(path, body), 200);
            assertIdentified(as().post(path, "{}"), 400);
            assertIdentified(as().post(path, "{"), 400);
            assertIdentified(as().post(path, "text/plain", body), 400);
            assertIdentified(as().post(path, "*/*", body), 400);
            assertIdentified(as().get(path), 405);
            assertIdentified(as().post(path, " ".repeat(1_100_000)), 413);
            assertIdentified(
                    shared.service().withoutToken().with("X-Request-ID", ID).post(path, body), 401);
        });
        assertIdentified(as().post("/access/v1/nothing", "{}"), 404);
        assertIdentified(as().post("/access//v1/evaluation", "{}"), 400);
        assertIdentified(
                shared.service().withoutToken().with("X-Request-ID", ID).get(Endpoints.METADATA), 200);
    }

    @Test
    void anIdentifierIsAnArbitraryString() {
        for (String id : new String[] {"x", "two words; q=\"1\", \\ %0d%0a", "x".repeat(10_000)}) {
            var answer = shared.service()
                    .as(admin)
                    .with("X-Request-ID", id)
                    .post(Endpoints.EVALUATION, valid.get(Endpoints.EVALUATION));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("X-Request-ID")).isEqualTo(id);
        }
    }

    @Test
    void otherEndpointsDoNotKnowTheIdentifier() {
        assertThat(as().get("/api/v1/roles").header("X-Request-ID")).isNull();
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsChallenged() {
        var answer = shared.service().withoutToken().post(Endpoints.EVALUATION, valid.get(Endpoints.EVALUATION));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/problem+json",
                "application/*",
                "*/*",
                "application"
            })
    void aBodyThatIsNotJsonIsMalformed(String contentType) {
        valid.forEach((path, body) -> assertMalformed(as().post(path, contentType, body)));
    }

    @Test
    void jsonMayNameItsCharset() {
        valid.forEach((path, body) -> assertThat(
                        as().post(path, "application/json; charset=UTF-8", body).status())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "null",
                "[]",
                "\"text\"",
                "1",
                "{} {}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"a\",\"id\":\"b\"}}",
                "{'subject':1}"
            })
    void aBodyThatIsNoObjectIsMalformed(String body) {
        valid.keySet().forEach(path -> assertMalformed(as().post(path, body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "evaluation      | subject       | {A,R}",
                "evaluation      | action        | {S,R}",
                "evaluation      | resource      | {S,A}",
                "evaluation      | subject       | {'subject':null,A,R}",
                "evaluation      | subject.type  | {'subject':{'id':'x'},A,R}",
                "evaluation      | subject.id    | {'subject':{'type':'user'},A,R}",
                "evaluation      | subject.id    | {'subject':{'type':'user','id':null},A,R}",
                "evaluation      | action.name   | {S,'action':{},R}",
                "evaluation      | resource.type | {S,A,'resource':{'id':'x'}}",
                "evaluation      | resource.id   | {S,A,'resource':{'type':'system'}}",
                "evaluations     | action        | {S,R}",
                "evaluations     | resource.id   | {S,A,'resource':{'type':'system'}}",
                "search/subject  | subject       | {A,R}",
                "search/subject  | subject.type  | {'subject':{},A,R}",
                "search/subject  | action        | {'subject':{'type':'user'},R}",
                "search/subject  | action.name   | {'subject':{'type':'user'},'action':{},R}",
                "search/subject  | resource      | {'subject':{'type':'user'},A}",
                "search/subject  | resource.id   | {'subject':{'type':'user'},A,'resource':{'type':'program'}}",
                "search/resource | subject       | {A,R}",
                "search/resource | subject.id    | {'subject':{'type':'user'},A,R}",
                "search/resource | action        | {S,R}",
                "search/resource | resource      | {S,A}",
                "search/resource | resource.type | {S,A,'resource':{}}",
                "search/action   | subject       | {R}",
                "search/action   | subject.id    | {'subject':{'type':'user'},R}",
                "search/action   | resource      | {S}",
                "search/action   | resource.id   | {S,'resource':{'type':'program'}}"
            })
    void whatIsRequiredIsNamedWhereItIsMissing(String endpoint, String missing, String body) {
        var answer = as().post("/access/v1/" + endpoint, written(body));

        assertMalformed(answer);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(missing);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "evaluation      | {'subject':'alice',A,R}",
                "evaluation      | {'subject':'',A,R}",
                "evaluation      | {'subject':[],A,R}",
                "evaluation      | {'subject':{'type':1,'id':'x'},A,R}",
                "evaluation      | {'subject':{'type':'user','id':1},A,R}",
                "evaluation      | {'subject':{'type':'user','id':['x']},A,R}",
                "evaluation      | {'subject':{'type':'user','id':'x','properties':'y'},A,R}",
                "evaluation      | {S,'action':'read',R}",
                "evaluation      | {S,'action':{'name':123},R}",
                "evaluation      | {S,'action':{'name':true},R}",
                "evaluation      | {S,'action':{'name':'x','properties':[]},R}",
                "evaluation      | {S,A,'resource':7}",
                "evaluation      | {S,A,R,'context':'x'}",
                "evaluation      | {S,A,R,'context':''}",
                "evaluation      | {S,A,R,'context':[]}",
                "evaluations     | {S,'action':{'name':123},R}",
                "search/subject  | {'subject':'user',A,R}",
                "search/subject  | {'subject':{'type':1},A,R}",
                "search/resource | {S,A,'resource':['program']}",
                "search/action   | {S,R,'context':1}",
                "search/action   | {S,R,'page':1}",
                "search/action   | {S,R,'page':{'limit':-1}}",
                "search/action   | {S,R,'page':{'limit':'1'}}",
                "search/action   | {S,R,'page':{'limit':1.5}}",
                "search/action   | {S,R,'page':{'limit':99999999999999999999}}",
                "search/action   | {S,R,'page':{'token':1}}",
                "search/action   | {S,R,'page':{'properties':1}}"
            })
    void whatHasAnotherTypeIsMalformed(String endpoint, String body) {
        assertMalformed(as().post("/access/v1/" + endpoint, written(body)));
    }

    @Test
    void whatIsUnknownElsewhereIsStillRefused() {
        var answer = as().post("/api/v1/decisions", """
                {"permission":"read_worker","resource":{"type":"system"},"foo":"bar"}""");

        assertMalformed(answer);
    }

    private QueryClient as() {
        return shared.service().as(admin).with("X-Request-ID", ID);
    }

    private String written(String body) {
        return body.replace("S", subject(admin.id()))
                .replace("A", action("manage_users"))
                .replace("R", resource("system", "any"))
                .replace('\'', '"');
    }

    private static void assertIdentified(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("X-Request-ID"))
                .as(answer.response().uri().toString())
                .isEqualTo(ID);
    }

    private static void assertMalformed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }
}
