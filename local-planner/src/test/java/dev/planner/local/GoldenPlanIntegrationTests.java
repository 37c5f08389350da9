package dev.planner.local;

import static dev.planner.local.demo.DemoData.projectId;
import static dev.planner.local.demo.DemoData.resourceId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.Client.Answer;
import dev.planner.local.demo.DemoData;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The demo's plan, and example G18, over HTTP. */
class GoldenPlanIntegrationTests {

    private static final JsonNode G18 = Golden.expected("G18");

    private final TestSystem system = TestSystem.shared();
    private final Client admin = system.commands("admin");
    private final Client queries = system.queries("admin");

    @Test
    void theDemoHasARowForEachDayOfItsRanges() {
        for (DemoData.PlanRange range : DemoData.load().planRanges()) {
            var answer = queries.get("/api/v1/plan?withTotal=true&limit=1&projectId=%s&resourceId=%s&from=%s&to=%s"
                            .formatted(
                                    projectId(range.project()), resourceId(range.resource()), range.from(), range.to()))
                    .expecting(200);

            assertThat(answer.body().path("total").asInt()).isEqualTo(range.days());
            assertThat(answer.items().getFirst().path("allocationPercentage").stringValue())
                    .isEqualTo(range.allocationPercentage());
        }
    }

    /** Each case is taken back, so that the demo stays as it is for other tests. */
    @Test
    void theCapHoldsOverAllProjects() {
        for (JsonNode expected : G18.path("create")) {
            var answer = plan(expected, expected.path("newPercentage").stringValue());

            if (expected.path("ok").asBoolean()) {
                answer.expecting(200);
                var day = allocation(expected, answer);
                assertThat(day.path("totalPercentage")).isEqualTo(expected.path("totalPercentage"));
                admin.delete(path(expected) + range(expected)).expecting(204);
            } else {
                var day = answer.body().path("days").path(0);
                assertThat(answer.code()).isEqualTo(expected.path("code").stringValue());
                assertThat(day.path("existing")).isEqualTo(expected.path("existingPercentage"));
                assertThat(day.path("total")).isEqualTo(expected.path("totalPercentage"));
            }
        }
    }

    @Test
    void aRowThatIsChangedCountsWithItsNewValueOnly() {
        var expected = G18.path("update");
        var changed = plan(expected, expected.path("to").stringValue()).expecting(200);

        assertThat(allocation(expected, changed).path("totalPercentage")).isEqualTo(expected.path("totalPercentage"));
        plan(expected, expected.path("from").stringValue()).expecting(200);
    }

    private JsonNode allocation(JsonNode example, Answer command) {
        return queries.after(command)
                .get("/api/v1/resources/" + resource(example) + "/allocation" + range(example))
                .expecting(200)
                .body()
                .path("days")
                .path(0);
    }

    private Answer plan(JsonNode example, String percentage) {
        var day = example.path("date").stringValue();
        // The split of the demo's rows on CC-002 of Charlie Brown, whose row is changed.
        return admin.put(
                path(example),
                Map.of(
                        "from", day,
                        "to", day,
                        "allocationPercentage", percentage,
                        "capitalPercentage", "80.00",
                        "expensePercentage", "20.00"));
    }

    private static String path(JsonNode example) {
        return "/api/v1/projects/" + projectId(example.path("project").stringValue()) + "/plan/" + resource(example);
    }

    private static String resource(JsonNode example) {
        return resourceId(example.path("resource").stringValue());
    }

    private static String range(JsonNode example) {
        var day = example.path("date").stringValue();
        return "?from=" + day + "&to=" + day;
    }
}
