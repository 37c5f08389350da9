package dev.planner.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The worked examples of the domain reference, sections 10, 11 and 15, over HTTP on the demo data. */
class GoldenReportsIntegrationTests {

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        shared.database().sumUp();
    }

    /** {@code G07} */
    @ParameterizedTest
    @ValueSource(strings = {"CC-001", "CC-002", "CC-003", "CC-004", "CC-005"})
    void theForecastOfAProjectIsTheExample(String project) {
        var id = demo.projects().get(project).toString();
        Golden.expected("G07").get(project).forEachEntry((asOf, figures) -> {
            var forecast = get("forecast/projects/" + id + "?asOf=" + asOf);
            assertSummary(figures, forecast);
            assertThat(forecast.get("entityType").asString()).isEqualTo("project");
            assertThat(forecast.get("entityId").asString()).isEqualTo(id);
            assertThat(forecast.get("asOf").asString()).isEqualTo(asOf);
            assertSummary(figures, get("budget-status/projects/" + id + "?asOf=" + asOf));
            assertSummary(figures, get("projects/" + id + "?asOf=" + asOf).get("financialSummary"));
            assertSummary(figures, get("projects?ids=" + id + "&asOf=" + asOf).get("financialSummary"));
        });
    }

    /** {@code G08} */
    @ParameterizedTest
    @ValueSource(strings = {"DT", "IM", "CX"})
    void theForecastOfAProgramIsTheExample(String program) {
        var id = demo.programs().get(program).toString();
        Golden.expected("G08").get(program).forEachEntry((asOf, figures) -> {
            var forecast = get("forecast/programs/" + id + "?asOf=" + asOf);
            assertSummary(figures, forecast);
            assertThat(forecast.get("entityType").asString()).isEqualTo("program");
            assertSummary(figures, get("budget-status/programs/" + id + "?asOf=" + asOf));
            assertSummary(figures, get("programs/" + id + "?asOf=" + asOf).get("financialSummary"));
        });
    }

    /** {@code G06} */
    @Test
    void budgetsAreTheExample() {
        var expected = Golden.expected("G06");
        demo.projects()
                .forEach((code, id) -> assertThat(get("forecast/projects/" + id).get("budget"))
                        .isEqualTo(expected.get("projects").get(code)));
        demo.programs()
                .forEach((key, id) -> assertThat(get("forecast/programs/" + id).get("budget"))
                        .isEqualTo(expected.get("programs").get(key)));
        var all = String.join(
                ",", demo.projects().values().stream().map(Object::toString).toList());
        assertThat(get("projects?ids=" + all).at("/financialSummary/budget")).isEqualTo(expected.get("all"));
    }

    /** {@code G22}: before the first day all that is planned remains, and the projection over all days is the same. */
    @Test
    void plansOverAllTimeAreTheExample() {
        demo.projects().forEach((code, id) -> {
            var expected = Golden.expected("G22").get(code);
            var before = get("forecast/projects/" + id + "?asOf=0001-01-01");
            assertThat(before.get("remaining")).as(code).isEqualTo(expected);
            assertThat(before.get("forecast")).as(code).isEqualTo(expected);
            assertThat(before.at("/actual/total").asString()).isEqualTo("0.00");
            assertThat(before.at("/overdue/total").asString()).isEqualTo("0.00");
            var summary = get("projects/" + id + "/cost-projection?from=2024-01-01&to=2025-12-31")
                    .get("summary");
            assertThat(summary.get("totalCost")).isEqualTo(expected.get("total"));
            assertThat(summary.get("capitalCost")).isEqualTo(expected.get("capital"));
            assertThat(summary.get("expenseCost")).isEqualTo(expected.get("expense"));
        });
    }

    static Stream<JsonNode> boundaries() {
        var cases = Golden.expected("G14");
        return IntStream.range(0, cases.size()).mapToObj(cases::get);
    }

    /** {@code G14} */
    @ParameterizedTest
    @MethodSource("boundaries")
    void theStatusOfABudgetIsTheExample(JsonNode expected) {
        var project = aProject(
                amount(expected, "budget"),
                amount(expected, "actual"),
                amount(expected, "forecast").subtract(amount(expected, "actual")));

        var report = get("budget-status/projects/" + project + "?asOf=2024-06-30");

        assertThat(report.at("/forecast/total")).isEqualTo(expected.get("forecast"));
        var status = report.get("status");
        assertThat(status.propertyNames())
                .containsExactly("budgetStatus", "completionStatus", "isOverBudget", "isUnderBudget");
        status.propertyNames()
                .forEach(name -> assertThat(status.get(name)).as(name).isEqualTo(expected.get(name)));
    }

    @Test
    void phasesAddUpToTheirProject() {
        var report = get("projects/" + demo.projects().get("CC-001") + "/phases?asOf=2024-04-20");

        assertThat(report.at("/phases").findValuesAsString("name")).containsExactly("Planning", "Execution");
        assertThat(report.at("/phases/0/actual/total").asString()).isEqualTo("42375.00");
        assertThat(report.at("/phases/0/remaining/total").asString()).isEqualTo("14125.00");
        assertThat(report.at("/phases/0/overdue/total").asString()).isEqualTo("70625.00");
        assertThat(report.at("/phases/0/analysis/budgetUtilizationPercentage").asString())
                .isEqualTo("42.3750");
        assertThat(report.at("/phases/1/forecast/total").asString()).isEqualTo("0.00");
        assertThat(report.at("/phases/1/budget/total").asString()).isEqualTo("500000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2024-03-02, 4, 5650.00",
        "2024-04-29, 2024-12-31, 2, 2825.00",
        "2024-05-01, 2025-01-01, 0, 0.00"
    })
    void aProjectionShowsTheDaysThatHavePlanRows(String from, String to, int days, String total) {
        var report = get("projects/%s/cost-projection?from=%s&to=%s"
                .formatted(demo.projects().get("CC-001"), from, to));

        assertThat(report.get("days").size()).isEqualTo(days);
        assertThat(report.at("/summary/daysCount").asInt()).isEqualTo(days);
        assertThat(report.at("/summary/totalCost").asString()).isEqualTo(total);
        report.get("days").forEach(day -> {
            assertThat(day.get("totalCost").asString()).isEqualTo("1412.50");
            assertThat(day.get("assignmentsCount").asInt()).isEqualTo(2);
        });
    }

    @Test
    void aProjectReportHasTheVariancesFromItsStartToItsDay() {
        var project = demo.projects().get("CC-002");
        var report = get("projects/" + project + "?asOf=2024-04-20");

        assertThat(report.propertyNames())
                .containsExactly(
                        "projectId",
                        "projectName",
                        "programId",
                        "costCenterCode",
                        "projectManager",
                        "dates",
                        "financialSummary",
                        "varianceAnalysis");
        assertThat(report.get("dates").toString())
                .isEqualTo("{\"startDate\":\"2024-04-01\",\"endDate\":\"2025-03-31\",\"reportDate\":\"2024-04-20\"}");
        assertThat(report.get("varianceAnalysis"))
                .isEqualTo(get("projects/" + project + "/variance?from=2024-04-01&to=2024-04-20"));
        assertThat(report.at("/varianceAnalysis/summary/totalVariances").asInt())
                .isEqualTo(20);
        assertThat(get("projects/" + project + "?asOf=2024-03-31")
                        .at("/varianceAnalysis/summary/totalVariances")
                        .asInt())
                .isZero();
        assertThat(get("projects/" + project + "?includeVariance=false").has("varianceAnalysis"))
                .isFalse();
    }

    @Test
    void aProgramReportHasItsProjectsUnlessTheyAreLeftOut() {
        var path = "programs/" + demo.programs().get("DT");
        var report = get(path + "?asOf=2024-04-20");

        assertThat(report.at("/projects").findValuesAsString("projectName"))
                .containsExactly("Mobile Application Development", "Web Portal Redesign");
        assertThat(report.at("/projects/1/financialSummary/forecast/total").asString())
                .isEqualTo("63500.00");
        assertThat(report.at("/projects/1").has("varianceAnalysis")).isFalse();
        assertThat(report.get("projectsCount").asInt()).isEqualTo(2);
        var alone = get(path + "?asOf=2024-04-20&includeProjects=false");
        assertThat(alone.has("projects")).isFalse();
        assertThat(alone.get("projectsCount").asInt()).isEqualTo(2);
        assertThat(alone.get("financialSummary")).isEqualTo(report.get("financialSummary"));
    }

    @Test
    void anUnchangedReportIsNotSentAgain() {
        var path = "/api/v1/reports/forecast/programs/" + demo.programs().get("DT") + "?asOf=2024-04-20";
        var client = shared.service().as(demo.users().get("admin"));
        var first = client.get(path);

        assertThat(first.tier()).isIn("tables", "redis");
        assertThat(first.degraded()).isFalse();
        assertThat(client.with("If-None-Match", first.header("ETag")).get(path).status())
                .isEqualTo(304);
    }

    @Test
    void withoutADayAReportIsAsOfToday() {
        var today = get("forecast/projects/" + demo.projects().get("CC-003"));

        assertThat(today.at("/remaining/total").asString()).isEqualTo("0.00");
        assertThat(today.at("/overdue/total").asString()).isEqualTo("153600.00");
    }

    private static void assertSummary(JsonNode expected, JsonNode summary) {
        expected.propertyNames()
                .forEach(name -> assertThat(summary.get(name)).as(name).isEqualTo(expected.get(name)));
    }

    /** With nothing but sums: actual on the day before asOf, planned on the day after. */
    private static UUID aProject(BigDecimal budget, BigDecimal actual, BigDecimal planned) {
        var id = UUID.randomUUID();
        var jdbc = shared.database().jdbc();
        var program = ProgramId.random();
        shared.projection().projectProgram(program, 1);
        shared.projection().projectProject(new ProjectId(id), program, 1);
        jdbc.sql(
                        "insert into phases values (gen_random_uuid(), ?, 0, 'Execution', '2024-01-01', '2025-12-31', ?, 0, null)")
                .params(id, budget)
                .update();
        jdbc.sql("""
                insert into project_days
                values (:id, '2024-06-29', 0, 0, 0, 0, 0, 0, 1, 100, :actual, 0), (:id, '2024-07-01', 1, 0, :planned, 0, :planned, 0, 0, 0, 0, 0)
                """)
                .param("id", id)
                .param("actual", actual)
                .param("planned", planned)
                .update();
        jdbc.sql("insert into project_months select * from project_months_by_days where project_id = ?")
                .param(id)
                .update();
        return id;
    }

    private static BigDecimal amount(JsonNode expected, String field) {
        return new BigDecimal(expected.get(field).asString());
    }

    private static JsonNode get(String path) {
        Answer answer = shared.service().as(demo.users().get("admin")).get("/api/v1/reports/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
