package dev.planner.query.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Time series and drill-downs of the demo data over HTTP (domain reference, sections 11 and 14), and one day of John Smith after his project has ended. */
class CostReportsIntegrationTests {

    private static final Path GOLDEN = Path.of("../local-planner/src/test/resources/golden.json");

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        shared.database().partition("actuals", YearMonth.of(2026, 1), 1);
        shared.database()
                .jdbc()
                .sql("""
                        insert into actuals
                        values (gen_random_uuid(), ?, 'EMP001', 'J. Smith', ?, '2026-01-10', 20, 50, 50, 'default', true, true, 250, 125, 125,
                                now(), now())
                        """)
                .params(
                        demo.workers().get("EMP001").value(),
                        demo.projects().get("CC-001").value())
                .update();
        shared.database().sumUp();
    }

    /** {@code G12} */
    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void theWorkedExamplesHold(String name) {
        var example = JsonMapper.shared()
                .readTree(GOLDEN.toFile())
                .get("golden")
                .valueStream()
                .filter(each -> each.get("id").asString().equals("G12"))
                .findFirst()
                .orElseThrow();
        var input = example.get("inputs").get(name);
        var query = "time-series?from=%s&to=%s&interval=%s"
                .formatted(
                        input.get("startDate").asString(),
                        input.get("endDate").asString(),
                        input.get("interval").asString());

        assertThat(get("admin", "projects", input.get("project").asString(), query)
                        .json())
                .isEqualTo(example.get("expected").get(name));
    }

    @Test
    void aProgramIsTheSumOfItsProjects() {
        var series = get("program_mgr", "programs", "DT", "time-series?from=2024-02-15&to=2026-01-10&interval=monthly");

        assertThat(series.json().get("periods").size()).isEqualTo(24);
        assertThat(series.json().at("/periods/0").toString())
                .isEqualTo(
                        "{\"periodStart\":\"2024-02-15\",\"periodEnd\":\"2024-02-29\",\"totalCost\":\"21187.50\",\"capitalCost\":\"13425.00\","
                                + "\"expenseCost\":\"7762.50\",\"actualsCount\":30,\"cumulativeTotal\":\"21187.50\",\"cumulativeCapital\":\"13425.00\","
                                + "\"cumulativeExpense\":\"7762.50\"}");
        assertThat(series.json().at("/periods/2/totalCost").asString()).isEqualTo("19000.00");
        assertThat(series.json().at("/periods/23").toString())
                .contains("\"periodStart\":\"2026-01-01\",\"periodEnd\":\"2026-01-10\",\"totalCost\":\"250.00\"");
        assertThat(series.json().get("budget").toString()).isEqualTo("{\"total\":\"1100000.00\"}");
        assertThat(series.json().get("summary").toString())
                .isEqualTo(
                        "{\"totalActual\":\"41850.00\",\"totalCapital\":\"23945.00\",\"totalExpense\":\"17905.00\",\"budgetUtilizationPercentage\":\"3.8045\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "CC-003, daily, 2024-02-28, 2024-03-02, 4",
        "CC-003, weekly, 2024-02-28, 2024-03-13, 3",
        "CC-003, monthly, 2024-02-28, 2024-03-02, 2",
        "CC-004, monthly, 2024-02-01, 2024-02-01, 1"
    })
    void periodsInWhichNothingWasDoneAreThere(String project, String interval, String from, String to, int periods) {
        var series = get(
                "admin", "projects", project, "time-series?from=%s&to=%s&interval=%s".formatted(from, to, interval));

        assertThat(series.json().get("periods").findValuesAsString("totalCost"))
                .hasSize(periods)
                .containsOnly("0.00");
        assertThat(series.json().at("/summary/budgetUtilizationPercentage").asString())
                .isEqualTo("0.0000");
        assertThat(series.json().at("/periods/0/periodStart").asString()).isEqualTo(from);
        assertThat(series.json().at("/periods/" + (periods - 1) + "/periodEnd").asString())
                .isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-01 | 2024-04-30 | EMP001 John Smith 28125.00 2250.00 30; EMP003 Bob Johnson 14250.00 1500.00 30",
                "2024-02-10 | 2024-03-01 | EMP001 John Smith 19687.50 1575.00 21; EMP003 Bob Johnson 9975.00 1050.00 21",
                "2024-03-01 | 2026-01-31 | EMP001 John Smith 1187.50 95.00 2; EMP003 Bob Johnson 475.00 50.00 1",
                "2024-03-02 | 2025-12-31 | ''"
            })
    void workersAreInOrderOfTheirExternalIds(String from, String to, String expected) {
        assertThat(groups("admin", "projects", "CC-001", "worker", from, to)).isEqualTo(expected);
    }

    @Test
    void datesAreThoseOnWhichSomethingWasDone() {
        assertThat(groups("viewer", "projects", "CC-002", "date", "2024-04-19", "2024-05-10"))
                .isEqualTo("2024-04-19 2024-04-19 950.00 100.00 1; 2024-04-20 2024-04-20 950.00 100.00 1");
    }

    @Test
    void phasesAreInOrderOfTheirDatesAndWhatLiesInNoneComesLast() {
        var planning = phase("CC-001", "Planning");
        var execution = phase("CC-002", "Execution");

        assertThat(groups("project_mgr", "projects", "CC-001", "phase", "2024-01-01", "2026-12-31"))
                .isEqualTo(planning + " Planning 42375.00 3750.00 60; none none 250.00 20.00 1");
        assertThat(groups("finance_mgr", "programs", "DT", "phase", "2024-01-01", "2026-12-31"))
                .isEqualTo(planning + " Planning 42375.00 3750.00 60; " + execution
                        + " Execution 19000.00 2000.00 20; none none 250.00 20.00 1");
    }

    @Test
    void aDrillDownHasASummary() {
        var json = get("admin", "programs", "DT", "drill-down?from=2024-01-01&to=2024-12-31&groupBy=worker")
                .json();

        assertThat(json.propertyNames()).containsExactly("breakdown", "summary");
        assertThat(json.at("/breakdown/0").toString())
                .isEqualTo(
                        "{\"key\":\"EMP001\",\"name\":\"John Smith\",\"totalCost\":\"28125.00\",\"capitalCost\":\"16875.00\",\"expenseCost\":\"11250.00\","
                                + "\"totalAllocation\":\"2250.00\",\"actualsCount\":30}");
        assertThat(json.get("summary").toString())
                .isEqualTo(
                        "{\"totalCost\":\"61375.00\",\"capitalCost\":\"36350.00\",\"expenseCost\":\"25025.00\",\"groupsCount\":3}");
        assertThat(get("admin", "programs", "CX", "drill-down?from=2024-01-01&to=2024-12-31&groupBy=phase")
                        .text())
                .isEqualTo(
                        "{\"breakdown\":[],\"summary\":{\"totalCost\":\"0.00\",\"capitalCost\":\"0.00\",\"expenseCost\":\"0.00\",\"groupsCount\":0}}");
    }

    /** Programs DT, IM and CX, then projects CC-001 to CC-005; a star where the budget is not shown. Sight of a program is not enough. */
    @ParameterizedTest
    @CsvSource({
        "admin,        200 200 200 200 200 200 200 200",
        "program_mgr,  200 404 404 200 200 404 404 404",
        "project_mgr,  403 404 404 200 404 404 404 404",
        "finance_mgr,  200 200 404 200 200 200 200 404",
        "resource_mgr, 404 200* 403 404 404 200* 200* 200*",
        "viewer,       403 404 404 404 200 404 404 404",
        "multi_role,   403 404 404 200 404 404 404 404"
    })
    void reportsAreForThoseWhoViewReportsOnWhatIsReported(String user, String expected) {
        var statuses = expected.split(" +", -1);
        var reported = new String[] {"DT", "IM", "CX", "CC-001", "CC-002", "CC-003", "CC-004", "CC-005"};
        for (int i = 0; i < statuses.length; i++) {
            var kind = reported[i].startsWith("CC") ? "projects" : "programs";
            var about = user + " " + reported[i];
            var series = get(user, kind, reported[i], "time-series?from=2024-02-01&to=2024-02-02&interval=daily");
            var drillDown = get(user, kind, reported[i], "drill-down?from=2024-02-01&to=2024-02-02&groupBy=worker");
            assertThat(series.status()).as(about).isEqualTo(Integer.parseInt(statuses[i].replace("*", "")));
            assertThat(drillDown.status()).as(about).isEqualTo(series.status());
            assertThat(series.text().contains("budget")).as(about).isEqualTo(statuses[i].equals("200"));
            assertThat(series.text().contains("budget"))
                    .as(about)
                    .isEqualTo(series.text().contains("budgetUtilizationPercentage"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time-series?from=2024-02-02&to=2024-02-01&interval=daily",
                "time-series?from=2024-02-01&to=2024-02-02&interval=hourly",
                "time-series?from=2024-02-01&to=2024-02-02&interval=DAILY",
                "time-series?from=2024-02-01&to=2024-02-02",
                "time-series?to=2024-02-02&interval=daily",
                "time-series?from=2024-13-01&to=2024-02-02&interval=daily",
                "time-series?from=2024-02-01&to=2024-02-02&interval=daily&groupBy=date",
                "drill-down?from=2024-02-02&to=2024-02-01&groupBy=date",
                "drill-down?from=2024-02-01&to=2024-02-02&groupBy=rate",
                "drill-down?from=2024-02-01&to=2024-02-02&groupBy="
            })
    void whatCannotBeMeantIsMalformed(String report) {
        assertThat(get("admin", "projects", "CC-001", report).code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(get("admin", "programs", "DT", report).code()).isEqualTo("MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time-series?from=2024-01-01&to=2123-12-31&interval=daily",
                "drill-down?from=0001-01-01&to=9999-12-31&groupBy=worker"
            })
    void aWindowOfAHundredYearsIsNotAcceptable(String report) {
        assertThat(get("admin", "projects", "CC-001", report).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(get("admin", "programs", "DT", report).code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void theEndOfTimeIsADayLikeAnyOther() {
        for (String interval : new String[] {"daily", "weekly", "monthly"}) {
            assertThat(get(
                                    "admin",
                                    "projects",
                                    "CC-001",
                                    "time-series?from=9999-12-20&to=9999-12-31&interval=" + interval)
                            .status())
                    .as(interval)
                    .isEqualTo(200);
        }
        assertThat(get("admin", "projects", "CC-001", "drill-down?from=9999-12-01&to=9999-12-31&groupBy=worker")
                        .status())
                .isEqualTo(200);
        assertThat(get("admin", "projects", "CC-001", "drill-down?from=0001-01-01&to=0001-12-31&groupBy=worker")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNowhereIsNotFound() {
        for (String kind : new String[] {"projects", "programs"}) {
            var path = "/api/v1/reports/" + kind + "/" + UUID.randomUUID()
                    + "/drill-down?from=2024-02-01&to=2024-02-02&groupBy=date";
            assertThat(client("admin").get(path).code()).isEqualTo("NOT_FOUND");
        }
    }

    private static String groups(String user, String kind, String key, String grouping, String from, String to) {
        var answer = get(user, kind, key, "drill-down?from=%s&to=%s&groupBy=%s".formatted(from, to, grouping));
        return String.join(
                "; ",
                answer.json()
                        .get("breakdown")
                        .valueStream()
                        .map(item -> "%s %s %s %s %d"
                                .formatted(
                                        item.get("key").asString(),
                                        item.get("name").asString(),
                                        item.get("totalCost").asString(),
                                        item.get("totalAllocation").asString(),
                                        item.get("actualsCount").asInt()))
                        .toList());
    }

    private static String phase(String project, String name) {
        return demo.world().projects().get(demo.projects().get(project)).value().phases().stream()
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static Answer get(String user, String kind, String key, String rest) {
        var id = kind.equals("projects")
                ? demo.projects().get(key)
                : demo.programs().get(key);
        return client(user).get("/api/v1/reports/" + kind + "/" + id + "/" + rest);
    }

    private static QueryClient client(String user) {
        return shared.service().as(demo.users().get(user));
    }
}
