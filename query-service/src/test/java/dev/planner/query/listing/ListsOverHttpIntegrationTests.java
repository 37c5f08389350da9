package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListsOverHttpIntegrationTests {

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
    }

    @Test
    void aLinkLeadsFromEachPageToTheNextUntilTheLast() {
        var seen = new ArrayList<String>();
        var answer = admin().get("/api/v1/projects?limit=2&sort=-startDate,name&q=%20E%20&withTotal=true");
        while (true) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("total").asInt()).isEqualTo(5);
            answer.json()
                    .get("items")
                    .forEach(item -> seen.add(item.get("costCenterCode").asString()));
            if (answer.header("Link") == null) {
                break;
            }
            assertThat(answer.json().get("items").size()).isEqualTo(2);
            assertThat(answer.header("Link")).matches("<http://localhost:\\d+/api/v1/projects\\?.*>; rel=\"next\"");
            var next = URI.create(answer.header("Link").replaceAll("<(.*)>.*", "$1"));
            assertThat(next.getQuery())
                    .contains("cursor=" + answer.json().get("nextCursor").asString());
            answer = admin().get(next.getRawPath() + "?" + next.getRawQuery());
        }
        assertThat(answer.json().get("nextCursor").isNull()).isTrue();
        assertThat(seen).containsExactly("CC-004", "CC-003", "CC-005", "CC-002", "CC-001");
    }

    @Test
    void aListHasATotalOnlyWhenAskedFor() {
        assertThat(admin().get("/api/v1/roles").json().has("total")).isFalse();
        assertThat(admin().get("/api/v1/roles?withTotal=true&limit=1")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        var first = admin().get("/api/v1/programs");

        assertThat(first.header("Cache-Control")).contains("private");
        var again = admin().with("If-None-Match", first.header("ETag")).get("/api/v1/programs");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void everyListSaysWhereItCameFrom() {
        var answer = admin().get("/api/v1/programs");

        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.degraded()).isFalse();
        assertThat(answer.ageMs()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25",
                "_",
                "%5C",
                "'",
                "%22",
                "%3B--",
                "%5C%25",
                "%24%7B1%7D",
                "%F0%9F%98%80",
                "%2F..%2F",
                "%3F",
                ":q",
                "%E2%80%AE"
            })
    void noCharacterOfASearchMeansMoreThanItself(String q) {
        var answer = admin().get("/api/v1/projects?q=" + q);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "q=%00, 400, MALFORMED_REQUEST",
        "q=a%07b, 400, MALFORMED_REQUEST",
        "q=%ED%A0%80, 400, MALFORMED_REQUEST",
        "q=%FF, 400, MALFORMED_REQUEST",
        "q=%C2%85, 400, MALFORMED_REQUEST",
        "limit=0, 422, VALIDATION_FAILED",
        "limit=201, 422, VALIDATION_FAILED",
        "limit=ten, 400, MALFORMED_REQUEST",
        "q=a&q=b, 400, MALFORMED_REQUEST",
        "page=2, 400, MALFORMED_REQUEST",
        "page=%00, 400, MALFORMED_REQUEST",
        "sort=budget, 400, MALFORMED_REQUEST",
        "sort=name%3Bdrop, 400, MALFORMED_REQUEST",
        "cursor=AAAA, 400, MALFORMED_REQUEST",
        "cursor=%00, 400, MALFORMED_REQUEST",
        "programId=%27, 400, MALFORMED_REQUEST",
        "from=2024-02-30, 400, MALFORMED_REQUEST",
        "from=2024-02-02&to=2024-02-01, 400, MALFORMED_REQUEST",
        "archived=maybe, 400, MALFORMED_REQUEST"
    })
    void whatCannotBeAskedIsRefused(String query, int status, String code) {
        assertRefused(status, code, admin().get("/api/v1/projects?" + query));
    }

    @Test
    void anEndlessSearchIsRefused() {
        assertRefused(422, "VALIDATION_FAILED", admin().get("/api/v1/projects?q=" + "a".repeat(4000)));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor =
                admin().get("/api/v1/programs?limit=1").json().get("nextCursor").asString();

        assertThat(admin().get("/api/v1/programs?limit=2&cursor=" + cursor).status())
                .isEqualTo(200);
        assertRefused(400, "MALFORMED_REQUEST", admin().get("/api/v1/projects?cursor=" + cursor));
        assertRefused(400, "MALFORMED_REQUEST", admin().get("/api/v1/programs?sort=-name&cursor=" + cursor));
        assertRefused(400, "MALFORMED_REQUEST", admin().get("/api/v1/programs?q=a&cursor=" + cursor));
    }

    @Test
    void subjectsNeedAKnownPermission() {
        var path = "/api/v1/programs/" + demo.programs().get("DT") + "/subjects";

        assertRefused(422, "VALIDATION_FAILED", admin().get(path));
        assertRefused(422, "UNKNOWN_PERMISSION", admin().get(path + "?permission=fly"));
        assertRefused(
                404,
                "NOT_FOUND",
                admin().get("/api/v1/programs/" + demo.projects().get("CC-001") + "/subjects?permission=read_program"));
    }

    @Test
    void badIdsAreMalformedAndUnknownOnesNotFound() {
        for (String path : List.of("programs", "projects", "users")) {
            assertRefused(400, "MALFORMED_REQUEST", admin().get("/api/v1/" + path + "/1-1-1-1-1"));
            assertRefused(404, "NOT_FOUND", admin().get("/api/v1/" + path + "/00000000-0000-4000-8000-000000000000"));
        }
        assertRefused(404, "NOT_FOUND", admin().get("/api/v1/roles/nobody"));
    }

    /** A misspelt parameter must not go unnoticed, wherever it stands. */
    @Test
    void noEndpointIgnoresAParameter() {
        var dt = demo.programs().get("DT");
        for (String path :
                List.of("programs/" + dt, "users/" + demo.users().get("viewer") + "/permissions", "roles/viewer")) {
            assertRefused(400, "MALFORMED_REQUEST", admin().get("/api/v1/" + path + "?page=2"));
            assertThat(admin().get("/api/v1/" + path).status()).isEqualTo(200);
        }
    }

    @Test
    void theOpenApiDocumentDescribesWhatIsChecked() {
        var paths = admin().get("/v3/api-docs").json().get("paths");

        assertThat(parameters(paths, "/api/v1/projects"))
                .containsExactlyInAnyOrder(
                        "Planner-Consistency",
                        "q",
                        "programId",
                        "from",
                        "to",
                        "archived",
                        "sort",
                        "limit",
                        "cursor",
                        "withTotal");
        assertThat(parameters(paths, "/api/v1/users")).contains("q", "active", "sort");
        assertThat(parameters(paths, "/api/v1/programs/{programId}/subjects")).contains("programId", "permission");
        var sort = paths.get("/api/v1/projects")
                .get("get")
                .get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals("sort"))
                .findFirst()
                .orElseThrow();
        assertThat(sort.get("description").asString()).contains("costCenterCode", "startDate", "Default: name.");
    }

    private static List<String> parameters(JsonNode paths, String path) {
        return paths.get(path)
                .get("get")
                .get("parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
    }

    private static QueryClient admin() {
        return shared.service().as(demo.users().get("admin"));
    }
}
