package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.demo.DemoData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Example G17 over HTTP, for workers like the demo's who are planned like them: the demo's own have their actuals already. */
class GoldenActualsIntegrationTests {

    private static final List<String> FIGURES = List.of(
            "date",
            "allocationPercentage",
            "capitalPercentage",
            "expensePercentage",
            "splitSource",
            "unplanned",
            "outsideProjectDates",
            "actualCost",
            "capitalAmount",
            "expenseAmount");

    private final TestSystem system = TestSystem.shared();
    private final Client admin = system.commands("admin");
    private final List<String> recorded = new ArrayList<>();
    private final List<String> planned = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final Map<String, String> workers = new HashMap<>();

    static Stream<JsonNode> examples() {
        return StreamSupport.stream(Golden.expected("G17").spliterator(), false);
    }

    /** The demo's projects have no other bookings again for other tests. */
    @AfterEach
    void deleteBookings() {
        recorded.forEach(id -> admin.delete("/api/v1/actuals/" + id).expecting(204));
        planned.forEach(path -> admin.delete(path).expecting(204));
        resources.forEach(id -> admin.delete("/api/v1/resources/" + id).expecting(204));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anActualCostsWhatTheExampleSays(JsonNode example) {
        var body = new LinkedHashMap<String, Object>(aPlannedLikeOf(example));
        body.put("projectId", DemoData.projectId(example.path("project").stringValue()));
        body.put("date", example.path("date"));
        body.put("allocationPercentage", example.path("allocationPercentage"));

        var answer = record(body);

        for (Client reader : List.of(system.queries("admin"), system.secondQueries("admin"))) {
            var actual = reader.after(answer)
                    .get("/api/v1/actuals/" + answer.id())
                    .expecting(200)
                    .body();
            FIGURES.forEach(field -> assertThat(actual.path(field)).as(field).isEqualTo(example.path(field)));
        }
    }

    @Test
    void changesAndDeletionsAreInEveryReadWithTheirTokenAndStayInTheScopesOfTheReader() {
        var body = new LinkedHashMap<String, Object>(aLikeOf("EMP001"));
        body.put("projectId", DemoData.projectId("CC-002"));
        body.put("date", "2024-05-01");
        body.put("allocationPercentage", "10");
        var created = record(body);
        var path = "/api/v1/actuals/" + created.id();

        var changed = admin.put(path, Map.of("allocationPercentage", "20")).expecting(200);
        for (Client reader : List.of(system.queries("viewer"), system.secondQueries("program_mgr"))) {
            var actual = reader.after(changed).get(path).expecting(200);
            assertThat(actual.body().path("actualCost").stringValue()).isEqualTo("250.00");
            assertThat(actual.body().path("version").asLong()).isEqualTo(1);
        }
        assertThat(system.queries("project_mgr").after(changed).get(path).status())
                .isEqualTo(404);
        assertThat(system.commands("program_mgr").delete(path).code()).isEqualTo("FORBIDDEN");

        var deleted = admin.delete(path).expecting(204);
        assertThat(system.queries("admin").after(deleted).get(path).status()).isEqualTo(404);
        assertThat(system.queries("admin")
                        .after(deleted)
                        .get("/api/v1/actuals?externalWorkerId=" + body.get("externalWorkerId"))
                        .items())
                .isEmpty();
    }

    private Client.Answer record(Map<String, Object> body) {
        var answer = admin.post("/api/v1/actuals", body).expecting(201);
        recorded.add(answer.id());
        return answer;
    }

    /** A new worker of the same type as the demo's, so that the demo's timesheets stay as they are. */
    private Map<String, String> aLikeOf(String externalId) {
        var demo = demoWorker(externalId);
        var like = "X-" + UUID.randomUUID();
        var worker = admin.post(
                        "/api/v1/workers",
                        Map.of(
                                "externalId",
                                like,
                                "name",
                                demo.name(),
                                "workerTypeId",
                                DemoData.workerTypeId(demo.workerType())))
                .expecting(201);
        workers.put(like, worker.id());
        return Map.of("externalWorkerId", like, "workerName", demo.name());
    }

    /** The same with a labour resource, which is planned on the day if the demo's is. */
    private Map<String, String> aPlannedLikeOf(JsonNode example) {
        var demo = demoWorker(example.path("externalWorkerId").stringValue());
        var worker = aLikeOf(demo.externalId());
        var resource = admin.post(
                        "/api/v1/resources",
                        Map.of(
                                "name",
                                demo.name(),
                                "resourceType",
                                "labor",
                                "workerId",
                                Objects.requireNonNull(workers.get(worker.get("externalWorkerId")))))
                .expecting(201)
                .id();
        resources.add(resource);
        var day = example.path("date").stringValue();
        DemoData.load().planRanges().stream()
                .filter(range -> range.resource().equals(demo.name())
                        && range.project().equals(example.path("project").stringValue())
                        && range.from().compareTo(day) <= 0
                        && day.compareTo(range.to()) <= 0)
                .forEach(range -> plan(range, resource, day));
        return worker;
    }

    private void plan(DemoData.PlanRange range, String resource, String day) {
        var path = "/api/v1/projects/" + DemoData.projectId(range.project()) + "/plan/" + resource;
        admin.put(
                        path,
                        Map.of(
                                "from", day,
                                "to", day,
                                "allocationPercentage", range.allocationPercentage(),
                                "capitalPercentage", range.capitalPercentage(),
                                "expensePercentage", range.expensePercentage()))
                .expecting(200);
        planned.add(path + "?from=" + day + "&to=" + day);
    }

    private static DemoData.Worker demoWorker(String externalId) {
        return DemoData.load().workers().stream()
                .filter(worker -> worker.externalId().equals(externalId))
                .findFirst()
                .orElseThrow();
    }
}
