package dev.planner.query.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.SharedQueryService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the demo's staffing over HTTP (domain reference, section 14, and example G16). */
class StaffingReadsIntegrationTests {

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2022-12-31, ''",
        "asOf=2023-01-01, 1200.00",
        "asOf=2023-12-31, 1200.00",
        "asOf=2024-01-01, 1250.00",
        "asOf=2030-01-01, 1250.00",
        "from=2023-06-01&to=2024-06-30, 1200.00 1250.00",
        "sort=-startDate, 1250.00 1200.00",
        "sort=endDate, 1200.00 1250.00",
        "to=2022-12-31, ''"
    })
    void ratesAreFoundByTheirDays(String query, String amounts) {
        var answer = viewer().get(rates() + "?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(String.join(" ", answer.json().get("items").findValuesAsString("amount")))
                .isEqualTo(amounts);
    }

    @Test
    void anOpenRateSaysThatItHasNoEnd() {
        var items = viewer().get(rates()).json().get("items");

        assertThat(items.get(0).get("endDate").asString()).isEqualTo("2023-12-31");
        assertThat(items.get(1).get("endDate").isNull()).isTrue();
        assertThat(items.get(1).propertyNames()).containsExactly("id", "amount", "startDate", "endDate");
    }

    @Test
    void aWorkerTypeShowsItsOpenRate() {
        var answer = viewer().get("/api/v1/worker-types/" + demo.workerTypes().get("Senior Software Engineer"));

        assertThat(answer.json().at("/openRate/amount").asString()).isEqualTo("1250.00");
        assertThat(answer.json().at("/openRate/startDate").asString()).isEqualTo("2024-01-01");
        assertThat(answer.json().get("description").asString()).isEqualTo("Experienced software developer");
        assertThat(answer.header("Planner-Version")).isEqualTo("3");
        assertThat(answer.header("Planner-Tier")).isEqualTo("tables");
        assertThat(answer.header("ETag")).startsWith("\"3.");
        assertThat(viewer().with("If-None-Match", answer.header("ETag"))
                        .get("/api/v1/worker-types/" + demo.workerTypes().get("Senior Software Engineer"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void workersAreFoundByNameExternalIdAndType() {
        var type = demo.workerTypes().get("Software Engineer");

        assertThat(externalIds("/api/v1/workers?sort=externalId"))
                .containsExactly("EMP001", "EMP002", "EMP003", "EMP004", "EMP005", "EMP006", "EMP007");
        assertThat(externalIds("/api/v1/workers?q=smith")).containsExactly("EMP001");
        assertThat(externalIds("/api/v1/workers?q=emp007")).containsExactly("EMP007");
        assertThat(externalIds("/api/v1/workers?workerTypeId=" + type)).containsExactly("EMP004", "EMP003");
        var worker =
                viewer().get("/api/v1/workers/" + demo.workers().get("EMP003")).json();
        assertThat(worker.get("workerType").asString()).isEqualTo("Software Engineer");
        assertThat(worker.get("workerTypeId").asString()).isEqualTo(type.toString());
    }

    @Test
    void resourcesAreFoundByTypeAndWorker() {
        assertThat(names("/api/v1/resources?resourceType=non_labor"))
                .containsExactly("AWS Cloud Services", "Server Hardware", "Software Licenses");
        assertThat(names("/api/v1/resources?resourceType=labor&withTotal=true")).hasSize(7);
        assertThat(names("/api/v1/resources?workerId=" + demo.workers().get("EMP002")))
                .containsExactly("Jane Doe");
        var labor = viewer().get("/api/v1/resources/" + demo.resources().get("Jane Doe"))
                .json();
        assertThat(labor.get("resourceType").asString()).isEqualTo("labor");
        assertThat(labor.get("workerId").asString())
                .isEqualTo(demo.workers().get("EMP002").toString());
        assertThat(viewer().get("/api/v1/resources/" + demo.resources().get("Server Hardware"))
                        .json()
                        .has("workerId"))
                .isFalse();
    }

    @Test
    void pagesFollowTheirLinks() {
        var first = viewer().get("/api/v1/resources?limit=4&sort=-name").json();
        var second = viewer().get("/api/v1/resources?limit=4&sort=-name&cursor="
                + first.get("nextCursor").asString());

        assertThat(first.get("items").findValuesAsString("name"))
                .containsExactly("Software Licenses", "Server Hardware", "John Smith", "Jane Doe");
        assertThat(second.json().get("items").findValuesAsString("name"))
                .containsExactly("Evan Peters", "Diana Prince", "Charlie Brown", "Bob Johnson");
        assertThat(second.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/api/v1/worker-types/%s",
                "/api/v1/worker-types/%s/rates", "/api/v1/workers/%s", "/api/v1/resources/%s")) {
            var answer = viewer().get(path.formatted(UUID.randomUUID()));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
        assertThat(viewer().get("/api/v1/workers/" + demo.resources().get("Jane Doe"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker-types?sort=description",
                "worker-types?active=true",
                "worker-types/1/rates",
                "workers?workerTypeId=EMP001",
                "workers?externalId=EMP001",
                "workers/EMP001",
                "resources?resourceType=labour",
                "resources?resourceType=LABOR",
                "resources?workerId=1",
                "resources?limit=1&limit=2",
                "resources/1"
            })
    void whatCannotBeReadIsMalformed(String path) {
        assertThat(viewer().get("/api/v1/" + path).code()).isEqualTo("MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2024-02-30",
                "asOf=today",
                "asOf=0000-01-01",
                "from=2024-02-01&to=2024-01-31",
                "sort=amount"
            })
    void daysThatAreNoneAreMalformed(String query) {
        assertThat(viewer().get(rates() + "?" + query).code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void theDescriptionSaysThatAnyScopeWillDo() {
        var operation = viewer().get("/v3/api-docs")
                .json()
                .get("paths")
                .get("/api/v1/workers")
                .get("get");

        assertThat(operation.get("description").asString())
                .isEqualTo(
                        "Requires `read_worker` on the system, which any active scope of a role that grants it covers.");
    }

    private static String rates() {
        return "/api/v1/worker-types/" + demo.workerTypes().get("Senior Software Engineer") + "/rates";
    }

    private static List<String> externalIds(String path) {
        return viewer().get(path).json().get("items").findValuesAsString("externalId");
    }

    private static List<String> names(String path) {
        return viewer().get(path).json().get("items").findValuesAsString("name");
    }

    private static QueryClient viewer() {
        return shared.service().as(demo.users().get("viewer"));
    }
}
