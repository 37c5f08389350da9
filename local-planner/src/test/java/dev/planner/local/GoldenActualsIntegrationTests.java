package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.demo.DemoData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Example G17 over HTTP, on the demo's workers and their plan. */
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

    static Stream<JsonNode> examples() {
        return StreamSupport.stream(Golden.expected("G17").spliterator(), false);
    }

    /** The demo's projects are free of bookings again for other tests. */
    @AfterEach
    void deleteActuals() {
        recorded.forEach(id -> admin.delete("/api/v1/actuals/" + id).expecting(204));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anActualCostsWhatTheExampleSays(JsonNode example) {
        var worker = demoWorker(example.path("externalWorkerId").stringValue());
        var body = new LinkedHashMap<String, Object>();
        body.put("externalWorkerId", worker.externalId());
        body.put("workerName", worker.name());
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
        admin.post(
                        "/api/v1/workers",
                        Map.of(
                                "externalId",
                                like,
                                "name",
                                demo.name(),
                                "workerTypeId",
                                DemoData.workerTypeId(demo.workerType())))
                .expecting(201);
        return Map.of("externalWorkerId", like, "workerName", demo.name());
    }

    private static DemoData.Worker demoWorker(String externalId) {
        return DemoData.load().workers().stream()
                .filter(worker -> worker.externalId().equals(externalId))
                .findFirst()
                .orElseThrow();
    }
}
