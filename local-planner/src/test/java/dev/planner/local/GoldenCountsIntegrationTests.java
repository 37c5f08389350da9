package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.demo.DemoData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much of everything the demo data are (domain reference, section 14), over HTTP; what other tests have made beside them is left out. */
class GoldenCountsIntegrationTests {

    private static final DemoData DEMO = DemoData.load();

    private final Client queries = TestSystem.shared().queries("admin");

    @Test
    void thePortfolioHasThreeProgramsWithFiveProjectsInEightPhases() {
        assertThat(countOf("programs", DEMO.programs(), DemoData.Program::id)).isEqualTo(3);
        assertThat(countOf("projects", DEMO.projects(), DemoData.Project::id)).isEqualTo(5);
        assertThat(DEMO.projects().stream()
                        .mapToInt(project ->
                                items("projects/" + project.id() + "/phases").size())
                        .sum())
                .isEqualTo(8);
    }

    @Test
    void theStaffAreSevenWorkersOfSixTypesWithTwelveRatesAmongTenResources() {
        assertThat(countOf("worker-types", DEMO.workerTypes(), DemoData.WorkerType::id))
                .isEqualTo(6);
        assertThat(DEMO.workerTypes().stream()
                        .mapToInt(type ->
                                items("worker-types/" + type.id() + "/rates").size())
                        .sum())
                .isEqualTo(12);
        assertThat(countOf("workers", DEMO.workers(), DemoData.Worker::id)).isEqualTo(7);
        assertThat(countOf("resources", DEMO.resources(), DemoData.Resource::id))
                .isEqualTo(10);
    }

    @Test
    void thePlanHas420Rows() {
        var rows = DEMO.projects().stream()
                .collect(Collectors.toMap(
                        DemoData.Project::costCenterCode,
                        project -> queries.get("/api/v1/plan?withTotal=true&limit=1&projectId=" + project.id())
                                .expecting(200)
                                .body()
                                .path("total")
                                .asInt()));

        assertThat(rows.values().stream().mapToInt(Integer::intValue).sum())
                .as(rows.toString())
                .isEqualTo(420);
        assertThat(rows).containsEntry("CC-004", 0).containsEntry("CC-005", 0);
    }

    @Test
    void theUsersAreSeven() {
        assertThat(countOf("users", DEMO.users(), DemoData.User::id)).isEqualTo(7);
    }

    /** How many of a whole list are of the demo. */
    private <T> long countOf(String list, List<T> ofDemo, Function<T, String> id) {
        var ids = ofDemo.stream().map(id).collect(Collectors.toSet());
        return items(list).stream()
                .map(item -> item.path("id").stringValue())
                .filter(ids::contains)
                .count();
    }

    private List<JsonNode> items(String list) {
        var answer = queries.get("/api/v1/" + list + "?limit=200").expecting(200);
        var items = new ArrayList<>(answer.items());
        for (var next = cursor(answer); !next.isEmpty(); next = cursor(answer)) {
            answer =
                    queries.get("/api/v1/" + list + "?limit=200&cursor=" + next).expecting(200);
            items.addAll(answer.items());
        }
        return items;
    }

    private static String cursor(Client.Answer page) {
        return page.body().path("nextCursor").asString("");
    }
}
