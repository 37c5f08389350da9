package dev.planner.query.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.SharedQueryService;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads which actuals over HTTP, with one actual a project of the demo data and one more a month later on CC-001. */
class ActualReadsIntegrationTests {

    private static final Map<String, UUID> ACTUALS = new LinkedHashMap<>();

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
        shared.database().partition("actuals", YearMonth.of(2024, 2), 2);
        List.of("CC-001", "CC-002", "CC-003", "CC-004", "CC-005").forEach(code -> insert(code, code, "2024-02-01"));
        insert("later", "CC-001", "2024-03-01");
        shared.database()
                .jdbc()
                .sql("insert into aggregate_sequences values (?, 7), (?, 1)")
                .params(worker() + ".2024-02", worker() + ".2024-03")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "admin,        CC-001 CC-002 CC-003 CC-004 CC-005 later",
        "program_mgr,  CC-001 CC-002 later",
        "project_mgr,  CC-001 later",
        "finance_mgr,  CC-001 CC-002 CC-003 CC-004 later",
        "resource_mgr, CC-003 CC-004 CC-005",
        "viewer,       CC-002",
        "multi_role,   CC-001 later"
    })
    void everybodySeesTheActualsOfTheProjectsInReachAndNoOthers(String user, String seen) {
        assertThat(keys(user, "withTotal=true")).containsExactlyInAnyOrder(seen.split(" "));
        ACTUALS.forEach(
                (key, id) -> assertThat(as(user).get("/api/v1/actuals/" + id).status())
                        .as(key)
                        .isEqualTo(Arrays.asList(seen.split(" ")).contains(key) ? 200 : 404));
    }

    @Test
    void filtersCombine() {
        assertThat(keys("admin", "projectId=" + demo.projects().get("CC-001"))).containsExactly("CC-001", "later");
        assertThat(keys("admin", "programId=" + demo.programs().get("DT") + "&to=2024-02-29"))
                .containsExactlyInAnyOrder("CC-001", "CC-002");
        assertThat(keys("admin", "from=2024-03-01&to=2024-03-01")).containsExactly("later");
        assertThat(keys("admin", "from=2024-02-02&to=2024-02-28")).isEmpty();
        assertThat(keys("admin", "workerId=" + worker() + "&sort=-date&limit=1"))
                .containsExactly("later");
        assertThat(keys("admin", "workerId=" + demo.workers().get("EMP002"))).isEmpty();
        assertThat(keys("admin", "externalWorkerId=EMP001")).hasSize(6);
        assertThat(keys("viewer", "projectId=" + demo.projects().get("CC-001"))).isEmpty();
    }

    @Test
    void anActualIsShownWithTheVersionOfItsTimesheet() {
        var answer = as("admin").get("/api/v1/actuals/" + ACTUALS.get("CC-001"));

        assertThat(answer.header("Planner-Version")).isEqualTo("7");
        assertThat(answer.header("ETag")).startsWith("\"7.");
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "id",
                        "projectId",
                        "workerId",
                        "externalWorkerId",
                        "workerName",
                        "date",
                        "allocationPercentage",
                        "capitalPercentage",
                        "expensePercentage",
                        "splitSource",
                        "unplanned",
                        "outsideProjectDates",
                        "actualCost",
                        "capitalAmount",
                        "expenseAmount",
                        "version",
                        "createdAt",
                        "updatedAt");
        assertThat(answer.json().get("actualCost").asString()).isEqualTo("416.62");
        assertThat(answer.json().get("allocationPercentage").asString()).isEqualTo("33.33");
        assertThat(answer.json().get("splitSource").asString()).isEqualTo("plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2024-02-02&to=2024-02-01", "projectId=CC-001", "sort=actualCost", "worker=EMP001"})
    void whatCannotBeMeantIsMalformed(String query) {
        assertThat(as("admin").get("/api/v1/actuals?" + query).code()).isEqualTo("MALFORMED_REQUEST");
    }

    private static List<String> keys(String user, String query) {
        return as(user).get("/api/v1/actuals?" + query).json().get("items").findValuesAsString("id").stream()
                .map(ActualReadsIntegrationTests::key)
                .toList();
    }

    private static String key(String id) {
        return ACTUALS.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static QueryClient as(String user) {
        return shared.service().as(demo.users().get(user));
    }

    private static UUID worker() {
        return demo.workers().get("EMP001").value();
    }

    private static void insert(String key, String project, String day) {
        var id = UUID.randomUUID();
        ACTUALS.put(key, id);
        var jdbc = shared.database().jdbc();
        jdbc.sql("""
                        insert into actuals
                        values (?, ?, 'EMP001', 'John Smith', ?, ?::date, 33.33, 60, 40, 'plan', false, false, 416.62, 249.98, 166.64, now(), now())
                        """)
                .params(id, worker(), demo.projects().get(project).value(), day)
                .update();
    }
}
