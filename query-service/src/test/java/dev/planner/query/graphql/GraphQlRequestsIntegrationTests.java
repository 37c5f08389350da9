package dev.planner.query.graphql;

import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.UserAccount;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** How queries travel, page, wait and are refused. */
class GraphQlRequestsIntegrationTests {

    private static final UserAccount ADMIN = anAdministrator();

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
        shared.projection().project(ADMIN, 2);
    }

    @Test
    void anAnswerHasAReceiptAndIsKeptByNobody() {
        var answer = admin().query("{ programs { items { name } } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.ageMs()).isNotNegative();
        assertThat(answer.degraded()).isFalse();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("ETag")).isNull();
    }

    @Test
    void whatATokenStandsForIsInTheAnswerOrTheFieldSaysThatItLags() {
        var known = ConsistencyToken.of(Map.of(ADMIN.id().toString(), 2L)).encode();
        assertThat(admin().demanding("at_least " + known)
                        .query("{ programs { items { id } } }")
                        .json()
                        .has("errors"))
                .isFalse();

        var unknown = ConsistencyToken.of(Map.of(ADMIN.id().toString(), 9L)).encode();
        var answer = admin().demanding("at_least " + unknown).query("{ programs { items { id } } }");
        assertThat(answer.json().at("/data/programs").isNull()).isTrue();
        assertThat(code(answer)).isEqualTo("PROJECTION_LAGGING");
        assertThat(answer.json().at("/errors/0/extensions/status").asInt()).isEqualTo(503);

        assertThat(admin().demanding("at_least nonsense")
                        .query("{ programs { items { id } } }")
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void aListIsWalkedPageByPage() {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = admin().query("{ projects(limit: 2, cursor: \"%s\") { items { name } nextCursor total } }"
                            .formatted(cursor))
                    .json()
                    .at("/data/projects");
            assertThat(page.get("total").asInt()).isEqualTo(5);
            names.addAll(page.get("items").findValuesAsString("name"));
            cursor = page.get("nextCursor").asStringOpt().orElse("");
        } while (!cursor.isEmpty());

        assertThat(names).hasSize(5).isSorted();
    }

    /** A cursor belongs to the list below one parent; the others say so. */
    @Test
    void aListBelowAParentIsWalkedThereAndNowhereElse() {
        var first = admin().query("{ programs { items { id projects(limit: 1) { items { name } nextCursor } } } }")
                .json()
                .at("/data/programs/items");
        var program = first.get(1);
        var cursor = program.at("/projects/nextCursor").asStringOpt().orElseThrow();

        var second = "{ program(id: \"%s\") { projects(limit: 1, cursor: \"%s\") { items { name } nextCursor } } }";
        var page = admin().query(second.formatted(program.get("id").asString(), cursor))
                .json()
                .at("/data/program/projects");
        assertThat(page.get("items").size()).isEqualTo(1);
        assertThat(page.get("nextCursor").isNull()).isTrue();
        assertThat(page.at("/items/0/name")).isNotEqualTo(program.at("/projects/items/0/name"));

        var elsewhere = admin().query(second.formatted(first.get(0).get("id").asString(), cursor));
        assertThat(code(elsewhere)).isEqualTo("MALFORMED_REQUEST");
        assertThat(elsewhere.json().at("/data/program/projects").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { projects(limit: 0) { nextCursor } }                             | VALIDATION_FAILED
            { projects(limit: 201) { nextCursor } }                           | VALIDATION_FAILED
            { projects(sort: "budget") { nextCursor } }                       | MALFORMED_REQUEST
            { projects(cursor: "x") { nextCursor } }                          | MALFORMED_REQUEST
            { projects(programId: "x") { nextCursor } }                       | MALFORMED_REQUEST
            { projects(from: "2024-02-02", to: "2024-02-01") { nextCursor } } | MALFORMED_REQUEST
            { project(id: "x") { name } }                                     | MALFORMED_REQUEST
            { role(key: "Not a key") { key } }                                | MALFORMED_REQUEST
            """)
    void argumentsAreCheckedLikeParametersOfLists(String query, String code) {
        var answer = admin().query(query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(code(answer)).as(answer.text()).isEqualTo(code);
        assertThat(answer.json().has("data")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ projects { items { name }",
                "{ projects { items { nothing } } }",
                "{ projects(from: \"2024-02-30\") { nextCursor } }",
                "{ projects(archived: sometimes) { nextCursor } }",
                "{ projects(limit: \"1\") { nextCursor } }",
                "mutation { createProgram { id } }",
                "subscription { programs { items { id } } }",
                "query One { me { id } } query Two { me { id } }",
                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
                "query($n: Int!) { projects(limit: $n) { nextCursor } }"
            })
    void whatIsNoQueryOfTheSchemaIsNotExecuted(String query) {
        var answer = admin().query(query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(code(answer)).as(answer.text()).isEqualTo("MALFORMED_REQUEST");
        assertThat(answer.json().at("/errors/0/extensions/correlationId").asString())
                .isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.json().has("data")).isFalse();

        var graphQl =
                admin().with("Accept", "application/graphql-response+json").query(query);
        assertThat(graphQl.status()).isEqualTo(400);
        assertThat(graphQl.header("Content-Type")).isEqualTo("application/graphql-response+json");
        assertThat(code(graphQl)).isEqualTo("MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "{\"query\":null}",
                "{\"query\":\" \"}",
                "{\"query\":7}",
                "{\"query\":\"{ me { id } }\",\"variables\":[]}",
                "{\"query\":\"{ me { id } }\",\"more\":1}",
                "[{\"query\":\"{ me { id } }\"}]"
            })
    void aBodyThatIsNoRequestIsAProblem(String body) {
        var answer = admin().post("/graphql", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void onlyJsonIsTakenAndOnlyByPost() {
        assertThat(admin().get("/graphql?query=%7Bme%7Bid%7D%7D").code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(admin().post("/graphql", "application/graphql", "{ me { id } }")
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(admin().post("/graphql?extra=1", "{\"query\":\"{ me { id } }\"}")
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void variablesAndOperationNamesAreTaken() {
        var answer = admin().post(
                        "/graphql",
                        JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "query",
                                        "query One($n: Int = 3) { projects(limit: $n) { items { id } } } query Two { me { id } }",
                                        "operationName",
                                        "One",
                                        "variables",
                                        Map.of("n", 2),
                                        "extensions",
                                        Map.of("any", "thing"))));

        assertThat(answer.json().at("/data/projects/items").size())
                .as(answer.text())
                .isEqualTo(2);
    }

    @Test
    void hostileQueriesAreRefusedBeforeAnythingIsRead() {
        var wide = "name ".repeat(20);
        assertRefused(
                "depth",
                "{ program(id: \"%s\") { %s id %s } }"
                        .formatted(
                                demo.programs().get("DT"),
                                "projects { items { program { ".repeat(6),
                                "} } } ".repeat(6)));
        assertRefused("reads", "{ %s }".formatted(repeated(100, "a%d: me { id }")));
        assertRefused(
                "cost", "{ programs(limit: 200) { items { projects(limit: 200) { items { %s } } } } }".formatted(wide));
        assertRefused(
                "cost",
                "query($n: Int = 200) { programs(limit: $n) { items { projects(limit: $n) { items { %s } } } } }"
                        .formatted(wide));
        assertRefused(
                "reads",
                "{ ...F0 } %s fragment F30 on Query { me { id } }"
                        .formatted(repeated(30, "fragment F%1$d on Query { ...F%2$d ...F%2$d }")));
        assertThat(code(admin().query("{ %s }".formatted(repeated(3_000, "a%d: __typename")))))
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(code(admin().query("{ me { id } } #" + "x".repeat(30_000)))).isEqualTo("MALFORMED_REQUEST");
        assertThat(code(admin().query("{ a".repeat(2_000)))).isEqualTo("MALFORMED_REQUEST");
        assertThat(admin().query("#" + "x".repeat(2_000_000)).code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    /** As the usual tools ask for it. */
    @Test
    void theSchemaCanBeAskedForInGoodFaith() {
        var schema = admin().query("""
                { __schema { queryType { name } types { name kind description
                    fields(includeDeprecated: true) { name args { name type { ...T } defaultValue } type { ...T } } } } }
                fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
                """);
        assertThat(schema.json().has("errors")).as(schema.text()).isFalse();
        assertThat(schema.json().at("/data/__schema/types").findValuesAsString("name"))
                .contains("Program", "Forecast", "Decimal");

        var greedy = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";
        assertThat(code(admin().query(greedy))).isEqualTo("QUERY_TOO_COSTLY");
    }

    private static void assertRefused(String limit, String query) {
        var answer = admin().query(query);
        assertThat(code(answer)).as(answer.text()).isEqualTo("QUERY_TOO_COSTLY");
        assertThat(answer.json().at("/errors/0/extensions/limit").asString()).isEqualTo(limit);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.tier()).as("nothing is read").isNull();
    }

    private static String repeated(int times, String pattern) {
        return IntStream.range(0, times)
                .mapToObj(i -> pattern.formatted(i, i + 1))
                .collect(Collectors.joining(" "));
    }

    private static String code(Answer answer) {
        return answer.json().at("/errors/0/extensions/code").asString();
    }

    private static QueryClient admin() {
        return shared.service().as(ADMIN);
    }
}
