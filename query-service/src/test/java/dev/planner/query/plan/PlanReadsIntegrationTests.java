package dev.planner.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.PlanRows;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the demo's plan over HTTP (domain reference, sections 5.5, 8 and 14, and example G18). */
class PlanReadsIntegrationTests {

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
        new PlanRows(shared.database()).ofDemo(demo);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, 420",
        "program_mgr, 300",
        "project_mgr, 180",
        "finance_mgr, 420",
        "resource_mgr, 120",
        "viewer, 120",
        "multi_role, 180"
    })
    void rowsAreThoseOfTheProjectsInReach(String user, int rows) {
        assertThat(total(user, "")).isEqualTo(rows);
    }

    @Test
    void rowsAreFoundByWhatTheyBelongTo() {
        assertThat(total("admin", "&projectId=" + demo.projects().get("CC-002")))
                .isEqualTo(120);
        assertThat(total("admin", "&programId=" + demo.programs().get("DT"))).isEqualTo(300);
        assertThat(total("admin", "&resourceId=" + demo.resources().get("Jane Doe")))
                .isEqualTo(120);
        assertThat(total("admin", "&workerId=" + demo.workers().get("EMP001"))).isEqualTo(90);
        assertThat(total("admin", "&from=2024-04-30&to=2024-05-01")).isEqualTo(6);
        assertThat(total("viewer", "&projectId=" + demo.projects().get("CC-001")))
                .isZero();
        assertThat(total("viewer", "&programId=" + demo.programs().get("DT"))).isEqualTo(120);
    }

    @Test
    void aRowShowsItsPercentagesAndTheVersionOfItsMonth() {
        var row = client("viewer")
                .get("/api/v1/plan?limit=1&resourceId=" + demo.resources().get("Charlie Brown"))
                .json()
                .get("items")
                .get(0);

        assertThat(row.get("projectId").asString())
                .isEqualTo(demo.projects().get("CC-002").toString());
        assertThat(row.get("date").asString()).isEqualTo("2024-04-01");
        assertThat(row.get("allocationPercentage").asString()).isEqualTo("25.00");
        assertThat(row.get("capitalPercentage").asString()).isEqualTo("80.00");
        assertThat(row.get("expensePercentage").asString()).isEqualTo("20.00");
        assertThat(row.get("version").asLong()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=-date", "&sort=createdAt"})
    void pagesHaveEveryRowOnce(String sort) {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = client("program_mgr")
                    .get("/api/v1/plan?limit=70" + sort + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            ids.addAll(page.get("items").findValuesAsString("id"));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : page.get("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(300);
        assertThat(new HashSet<>(ids)).hasSize(300);
    }

    /** The total is over all projects, the rows are those of projects in reach. */
    @ParameterizedTest
    @CsvSource({"admin, 1", "project_mgr, 1", "viewer, 0", "resource_mgr, 0"})
    void anAllocationShowsTheTotalToAllAndRowsToThoseWhoReachThem(String user, int rows) {
        var answer = client(user).get(allocation("John Smith", "?from=2024-04-30&to=2024-05-01"));
        var days = answer.json().get("days");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(days.findValuesAsString("date")).containsExactly("2024-04-30", "2024-05-01");
        assertThat(days.findValuesAsString("totalPercentage")).containsExactly("75.00", "0.00");
        assertThat(days.findValuesAsString("freePercentage")).containsExactly("25.00", "100.00");
        assertThat(days.get(0).get("rows").size()).isEqualTo(rows);
        assertThat(days.get(1).get("rows").size()).isZero();
    }

    /** {@code G18} */
    @ParameterizedTest
    @CsvSource({
        "John Smith, CC-002, 2024-04-01, 25.00, 75.00, 100.00, 0.00, true",
        "John Smith, CC-002, 2024-04-01, 25.01, 75.00, 100.01, 0.01, false",
        "Alice Williams, CC-001, 2024-04-01, 0.01, 100.00, 100.01, 0.01, false",
        "Alice Williams, CC-002, 2024-05-31, 100.00, 0.00, 100.00, 0.00, true",
        "Charlie Brown, CC-002, 2024-04-01, 100.00, 0.00, 100.00, 0.00, true"
    })
    void aCheckTellsWhatARangeWouldComeTo(
            String resource,
            String project,
            String day,
            String requested,
            String existing,
            String total,
            String excess,
            boolean accepted) {
        var answer = check("program_mgr", resource, demo.projects().get(project).toString(), day, requested);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("accepted").asBoolean()).isEqualTo(accepted);
        assertThat(answer.json().get("days").toString())
                .isEqualTo(
                        "[{\"resourceId\":\"%s\",\"day\":\"%s\",\"existing\":\"%s\",\"requested\":\"%s\",\"total\":\"%s\",\"excess\":\"%s\"}]"
                                .formatted(demo.resources().get(resource), day, existing, requested, total, excess));
    }

    @Test
    void aCheckIsForThoseWhoMayReadTheProjectsPlan() {
        var other = demo.projects().get("CC-001").toString();
        var missing = UUID.randomUUID().toString();

        assertThat(check("viewer", "John Smith", other, "2024-04-01", "1").code())
                .isEqualTo("FORBIDDEN");
        assertThat(check("viewer", "John Smith", missing, "2024-04-01", "1").code())
                .isEqualTo("FORBIDDEN");
        assertThat(check("admin", "John Smith", missing, "2024-04-01", "1").code())
                .isEqualTo("REFERENCE_NOT_FOUND");
        assertThat(check("admin", "John Smith", other, "2024-04-01", "0").code())
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aRangeIsInOrderAndNotTooLong() {
        assertThat(client("viewer")
                        .get(allocation("John Smith", "?from=2024-04-30&to=2024-04-29"))
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(client("viewer")
                        .get(allocation("John Smith", "?from=2024-04-30"))
                        .code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(client("viewer")
                        .get(allocation("John Smith", "?from=2024-01-01&to=2026-12-31"))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(client("viewer")
                        .get("/api/v1/resources/" + UUID.randomUUID() + "/allocation?from=2024-04-01&to=2024-04-01")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    private static Answer check(String user, String resource, String project, String day, String percentage) {
        return client(user)
                .post(
                        allocation(resource, "/check"),
                        "{\"projectId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"allocationPercentage\":\"%s\"}"
                                .formatted(project, day, day, percentage));
    }

    private static String allocation(String resource, String rest) {
        return "/api/v1/resources/" + demo.resources().get(resource) + "/allocation" + rest;
    }

    private static int total(String user, String filters) {
        return client(user)
                .get("/api/v1/plan?limit=1&withTotal=true" + filters)
                .json()
                .get("total")
                .asInt();
    }

    private static QueryClient client(String user) {
        return shared.service().as(demo.users().get(user));
    }
}
