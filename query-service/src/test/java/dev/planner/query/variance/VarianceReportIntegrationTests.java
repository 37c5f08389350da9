package dev.planner.query.variance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Variance of the demo data over HTTP (domain reference, sections 11 and 14), with a few days on CC-001 that went otherwise: John Smith did 95 %
 * on 10 February, 50 % on the 11th, 80 % on the 12th, and as planned but cheaper on the 13th; Jane Doe helped out on the 14th.
 */
class VarianceReportIntegrationTests {

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        done("2024-02-10", "95.00", "1187.50");
        done("2024-02-11", "50.00", "625.00");
        done("2024-02-12", "80.00", "1000.00");
        done("2024-02-13", "75.00", "843.75");
        shared.database()
                .jdbc()
                .sql("""
                        insert into actuals
                        values (gen_random_uuid(), ?, 'EMP002', 'Jane D.', ?, '2024-02-14', 20, 50, 50, 'default', true, false, 320, 160, 160,
                                now(), now())
                        """)
                .params(
                        demo.workers().get("EMP002").value(),
                        demo.projects().get("CC-001").value())
                .update();
        shared.database()
                .jdbc()
                .sql("""
                        insert into resource_assignments values (gen_random_uuid(), ?, ?, '2024-02-15', 100, 50, 50, now(), now())
                        """)
                .params(
                        demo.resources().get("AWS Cloud Services").value(),
                        demo.projects().get("CC-001").value())
                .update();
    }

    @Test
    void whatWentOtherwiseIsReportedByDateAndWorkerWithASummary() {
        var report = variance("admin", "CC-001", "?from=2024-02-01&to=2024-03-01");

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.json().propertyNames()).containsExactly("summary", "records");
        assertThat(report.json().get("summary").toString())
                .isEqualTo(
                        "{\"totalVariances\":4,\"varianceByType\":{\"unplanned_work\":1,\"unworked_assignment\":0,\"allocation_over\":1,"
                                + "\"allocation_under\":1,\"cost_over\":0,\"cost_under\":1},\"totalAllocationVariance\":\"65.00\","
                                + "\"totalCostVariance\":\"976.25\"}");
        assertThat(types(report)).isEqualTo("allocation_over allocation_under cost_under unplanned_work");
        assertThat(report.json().get("records").get(0).toString())
                .isEqualTo("""
                        {"varianceType":"allocation_over","projectId":"%s","externalWorkerId":"EMP001","workerName":"John Smith",\
                        "date":"2024-02-10","forecastAllocation":"75.00","actualAllocation":"95.00","allocationVariance":"20.00",\
                        "allocationVariancePercentage":"26.6667","forecastCost":"937.50","actualCost":"1187.50","costVariance":"250.00",\
                        "costVariancePercentage":"26.6667"}\
                        """.formatted(demo.projects().get("CC-001")));
        assertThat(report.json().get("records").get(3).get("workerName").asString())
                .isEqualTo("Jane Doe");
    }

    @Test
    void plansWithoutWorkAreReportedFutureDaysIncluded() {
        var report = variance("viewer", "CC-002", "?from=2024-04-01&to=2030-12-31");

        assertThat(report.json()
                        .at("/summary/varianceByType/unworked_assignment")
                        .asInt())
                .isEqualTo(40 + 60);
        assertThat(report.json().at("/summary/totalAllocationVariance").asString())
                .isEqualTo("5500.00");
        assertThat(report.json().at("/summary/totalCostVariance").asString()).isEqualTo("47750.00");
        assertThat(report.json().at("/records/0/externalWorkerId").asString()).isEqualTo("EMP005");
        assertThat(report.json().at("/records/0/costVariancePercentage").asString())
                .isEqualTo("-100.0000");
    }

    /** 95 for 75 is 26.6667 % more, 50 is 33.3333 % less, 80 is 6.6667 % more, and 843.75 for 937.50 is 10 % less. */
    @ParameterizedTest
    @CsvSource({
        "variance, '', allocation_over allocation_under cost_under unplanned_work",
        "variance/exceptions, '', allocation_over allocation_under unplanned_work",
        "variance/exceptions, '&costThreshold=30', allocation_under unplanned_work",
        "variance, '&allocationThreshold=30&costThreshold=20', allocation_over allocation_under unplanned_work",
        "variance, '&allocationThreshold=100&costThreshold=100', unplanned_work",
        "variance, '&allocationThreshold=&costThreshold=10.01', allocation_over allocation_under unplanned_work",
        "variance, '&allocationThreshold=6.67&costThreshold=6.67', allocation_over allocation_under cost_under unplanned_work",
        "variance, '&allocationThreshold=6.66', allocation_over allocation_under allocation_over cost_under unplanned_work",
        "variance, '&allocationThreshold=0', allocation_over allocation_under allocation_over cost_under unplanned_work"
    })
    void differencesAreReportedFromEitherThresholdOn(String path, String thresholds, String types) {
        var report = get("admin", "CC-001", path + "?from=2024-02-10&to=2024-02-14" + thresholds);

        assertThat(types(report)).isEqualTo(types);
    }

    @Test
    void rowsWithoutAWorkerTakeNoPart() {
        var report = variance("admin", "CC-001", "?from=2024-02-15&to=2024-02-15&allocationThreshold=0");

        assertThat(report.json().at("/summary/totalVariances").asInt()).isZero();
    }

    @Test
    void aWorkerDayIsComparedWhateverTheDifference() {
        var equal = get("project_mgr", "CC-001", "variance/EMP001/2024-02-01");
        var small = get("project_mgr", "CC-001", "variance/EMP001/2024-02-12");
        var neither = get("project_mgr", "CC-001", "variance/EMP007/2024-02-12");

        assertThat(equal.json().get("varianceType").isNull()).isTrue();
        assertThat(equal.json().get("costVariance").asString()).isEqualTo("0.00");
        assertThat(small.json().get("varianceType").asString()).isEqualTo("allocation_over");
        assertThat(small.json().get("allocationVariancePercentage").asString()).isEqualTo("6.6667");
        assertThat(neither.json().get("varianceType").isNull()).isTrue();
        assertThat(neither.json().get("workerName").asString()).isEqualTo("Evan Peters");
        assertThat(neither.json().get("allocationVariancePercentage").isNull()).isTrue();
        assertThat(get("project_mgr", "CC-001", "variance/EMP999/2024-02-12").code())
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "admin,        200 200 200 200 200",
        "program_mgr,  200 200 404 404 404",
        "project_mgr,  200 404 404 404 404",
        "finance_mgr,  200 200 200 200 404",
        "resource_mgr, 404 404 200 200 200",
        "viewer,       404 200 404 404 404",
        "multi_role,   200 404 404 404 404"
    })
    void reportsAreForThoseWhoViewReportsOnTheProject(String user, String expected) {
        var statuses = expected.split(" ", -1);
        for (int i = 0; i < statuses.length; i++) {
            var project = "CC-00" + (i + 1);
            for (String report : new String[] {
                "variance?from=2024-02-01&to=2024-02-02",
                "variance/exceptions?from=2024-02-01&to=2024-02-02",
                "variance/EMP001/2024-02-01"
            }) {
                assertThat(get(user, project, report).status())
                        .as(user + " " + project + " " + report)
                        .isEqualTo(Integer.parseInt(statuses[i]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2024-02-02&to=2024-02-01",
                "?from=2024-02-02",
                "?from=2024-02-02&to=2024-02-30",
                "?from=2024-02-01&to=2024-02-02&costThreshold=much",
                "?from=2024-02-01&to=2024-02-02&allocationThreshold=NaN",
                "?from=2024-02-01&to=2024-02-02&threshold=1",
                "/EMP001/yesterday"
            })
    void whatCannotBeMeantIsMalformed(String rest) {
        assertThat(get("admin", "CC-001", "variance" + rest).code()).isEqualTo("MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2024-02-01&to=2124-02-01",
                "?from=0001-01-01&to=9999-12-31",
                "?from=2024-02-01&to=2024-02-02&costThreshold=-0.01",
                "?from=2024-02-01&to=2024-02-02&allocationThreshold=100.01",
                "?from=2024-02-01&to=2024-02-02&allocationThreshold=1.001"
            })
    void whatIsOutOfRangeIsNotAcceptable(String rest) {
        assertThat(get("admin", "CC-001", "variance" + rest).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(get("admin", "CC-001", "variance/exceptions" + rest).code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void whatIsNowhereIsNotFound() {
        var answer = shared.service()
                .as(demo.users().get("admin"))
                .get("/api/v1/reports/projects/" + UUID.randomUUID() + "/variance?from=2024-02-01&to=2024-02-02");

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    private static void done(String day, String allocation, String cost) {
        shared.database().jdbc().sql("""
                        update actuals set allocation_percentage = ?::numeric, actual_cost = ?::numeric
                        where external_worker_id = 'EMP001' and actual_date = ?::date
                        """).params(allocation, cost, day).update();
    }

    private static String types(Answer report) {
        return String.join(" ", report.json().get("records").findValuesAsString("varianceType"));
    }

    private static Answer variance(String user, String project, String query) {
        return get(user, project, "variance" + query);
    }

    private static Answer get(String user, String project, String rest) {
        return client(user).get("/api/v1/reports/projects/" + demo.projects().get(project) + "/" + rest);
    }

    private static QueryClient client(String user) {
        return shared.service().as(demo.users().get(user));
    }
}
