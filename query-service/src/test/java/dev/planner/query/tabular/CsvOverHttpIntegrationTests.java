package dev.planner.query.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as CSV over HTTP, on the demo data, in which Charlie Brown and a phase have taken names that a spreadsheet would execute. */
class CsvOverHttpIntegrationTests {

    private static final String VARIANCE = "variance?from=2024-04-20&to=2024-04-21";

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        shared.database().sumUp();
        shared.database()
                .jdbc()
                .sql("update workers set name = ? where external_id = 'EMP005'")
                .param("=HYPERLINK(\"http://evil\",\"Charlie\")")
                .update();
        shared.database()
                .jdbc()
                .sql("update phases set name = '@SUM(1+1)' where project_id = ?")
                .param(demo.projects().get("CC-002").value())
                .update();
    }

    @Test
    void aVarianceReportIsItsRecords() {
        var answer = csv(VARIANCE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.text()).isEqualTo("""
                varianceType,projectId,externalWorkerId,workerName,date,forecastAllocation,actualAllocation,allocationVariance,\
                allocationVariancePercentage,forecastCost,actualCost,costVariance,costVariancePercentage\r
                unworked_assignment,%1$s,EMP005,"'=HYPERLINK(""http://evil"",""Charlie"")",2024-04-20,\
                25.00,0.00,-25.00,-100.0000,162.50,0.00,-162.50,-100.0000\r
                unworked_assignment,%1$s,EMP004,Alice Williams,2024-04-21,100.00,0.00,-100.00,-100.0000,950.00,0.00,-950.00,-100.0000\r
                unworked_assignment,%1$s,EMP005,"'=HYPERLINK(""http://evil"",""Charlie"")",2024-04-21,\
                25.00,0.00,-25.00,-100.0000,162.50,0.00,-162.50,-100.0000\r
                """.formatted(demo.projects().get("CC-002")));
    }

    @Test
    void aTimeSeriesIsItsPeriodsAndADrillDownItsGroups() {
        assertThat(csv("time-series?from=2024-04-10&to=2024-05-02&interval=monthly")
                        .text())
                .isEqualTo("""
                periodStart,periodEnd,totalCost,capitalCost,expenseCost,actualsCount,cumulativeTotal,cumulativeCapital,cumulativeExpense\r
                2024-04-10,2024-04-30,10450.00,5225.00,5225.00,11,10450.00,5225.00,5225.00\r
                2024-05-01,2024-05-02,0.00,0.00,0.00,0,10450.00,5225.00,5225.00\r
                """);
        assertThat(csv("drill-down?from=2024-04-01&to=2024-04-30&groupBy=worker")
                        .text())
                .isEqualTo("""
                key,name,totalCost,capitalCost,expenseCost,totalAllocation,actualsCount\r
                EMP004,Alice Williams,19000.00,9500.00,9500.00,2000.00,20\r
                """);
        assertThat(csv("variance/exceptions?from=2024-04-01&to=2024-04-30")
                        .text()
                        .lines())
                .hasSize(1 + 10 + 30);
    }

    @Test
    void aPhaseReportIsItsPhasesAndACostProjectionItsDays() {
        assertThat(csv("phases?asOf=2024-04-20").text()).isEqualTo("""
                phaseId,name,startDate,endDate,budgetTotal,budgetCapital,budgetExpense,actualTotal,actualCapital,actualExpense,\
                remainingTotal,remainingCapital,remainingExpense,overdueTotal,overdueCapital,overdueExpense,\
                forecastTotal,forecastCapital,forecastExpense,unpricedDays,unpricedDaysTruncated,analysisBudgetRemaining,\
                analysisForecastVariance,analysisBudgetUtilizationPercentage,analysisForecastToBudgetPercentage\r
                %s,'@SUM(1+1),2024-04-01,2025-03-31,500000.00,300000.00,200000.00,19000.00,9500.00,9500.00,\
                44500.00,24200.00,20300.00,3250.00,2600.00,650.00,\
                63500.00,33700.00,29800.00,0,,481000.00,-436500.00,3.8000,12.7000\r
                """.formatted(demo.world()
                .projects()
                .get(demo.projects().get("CC-002"))
                .value()
                .phases()
                .getFirst()
                .id()));
        assertThat(csv("cost-projection?from=2024-05-30&to=2024-06-30").text()).isEqualTo("""
                date,totalCost,capitalCost,expenseCost,assignmentsCount\r
                2024-05-30,1112.50,605.00,507.50,2\r
                """);
    }

    @Test
    void whoHasItAlreadyGetsNoBodyAndJsonIsAnotherAnswer() {
        var first = csv(VARIANCE);
        var again = client().with("Accept", "text/csv")
                .with("If-None-Match", first.header("ETag"))
                .get(path(VARIANCE));
        var json = client().with("If-None-Match", first.header("ETag")).get(path(VARIANCE));

        assertThat(first.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(first.response().headers().allValues("Vary"))
                .contains("Accept", "Authorization", "Planner-Consistency");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.response().headers().allValues("Vary")).contains("Accept");
    }

    @Test
    void csvHasAReceiptAndHonoursWhatIsDemanded() {
        var answer = csv(VARIANCE);
        var unreadable =
                client().with("Accept", "text/csv").demanding("whenever").get(path(VARIANCE));

        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.ageMs()).isNotNegative();
        assertThat(answer.header("Planner-Degraded")).isEqualTo("false");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(unreadable.code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(unreadable.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                | application/json",
                "application/json                   | application/json",
                "text/csv;q=0.5, application/json   | application/json",
                "application/json;q=0.1, text/csv   | text/csv",
                "application/xml, text/csv;q=0.2    | text/csv",
                "text/*                             | text/csv",
                "text/csv;charset=ISO-8859-1        | text/csv"
            })
    void theClientChooses(String accept, String contentType) {
        var answer = client().with("Accept", accept).get(path(VARIANCE));

        assertThat(answer.header("Content-Type")).startsWith(contentType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html"})
    void whatIsNotToBeHadIsNotAcceptable(String accept) {
        var answer = client().with("Accept", accept).get(path(VARIANCE));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(answer.header("Accept")).contains("application/json", "text/csv");
    }

    @Test
    void whatIsNoTableIsNotToBeHadAsOne() {
        assertThat(csv("variance/EMP004/2024-04-20").code()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(client().with("Accept", "text/csv").get("/api/v1/projects").code())
                .isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void refusalsAreProblemsWhateverIsAccepted() {
        assertThat(csv("variance?from=2024-04-21&to=2024-04-20").code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(csv("time-series?from=2024-04-21&to=2124-04-20&interval=daily")
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(shared.service()
                        .as(demo.users().get("project_mgr"))
                        .with("Accept", "text/csv")
                        .get(path(VARIANCE))
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void theApiDescribesCsvAsText() {
        var paths = client().get("/v3/api-docs").json().get("paths");
        var content = paths.get("/api/v1/reports/projects/{projectId}/variance").at("/get/responses/200/content");

        assertThat(content.propertyNames()).containsExactlyInAnyOrder("application/json", "text/csv");
        assertThat(content.get("text/csv").at("/schema/type").asString()).isEqualTo("string");
        assertThat(content.get("application/json").at("/schema/$ref").asString())
                .endsWith("/VarianceAnalysis");
        var interval = paths.get("/api/v1/reports/programs/{programId}/time-series")
                .at("/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals("interval"))
                .findFirst()
                .orElseThrow();
        assertThat(interval.at("/schema/enum").toString()).isEqualTo("[\"daily\",\"weekly\",\"monthly\"]");
    }

    private static Answer csv(String report) {
        return client().with("Accept", "text/csv").get(path(report));
    }

    private static String path(String report) {
        return "/api/v1/reports/projects/" + demo.projects().get("CC-002") + "/" + report;
    }

    private static QueryClient client() {
        return shared.service().as(demo.users().get("viewer"));
    }
}
