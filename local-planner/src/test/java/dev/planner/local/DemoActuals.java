package dev.planner.local;

import dev.planner.local.Client.Answer;
import dev.planner.local.demo.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was worked on the demo's projects (domain reference, section 14), recorded for as long as a test needs it. */
final class DemoActuals implements AutoCloseable {

    private final Client commands;
    private final List<String> recorded = new ArrayList<>();

    private DemoActuals(Client commands) {
        this.commands = commands;
    }

    /** Records what is not recorded yet; in all reads of both query instances when it returns. */
    static DemoActuals in(TestSystem system) {
        var actuals = new DemoActuals(system.commands("admin"));
        var answers = ranges().stream()
                .flatMap(range -> actuals.record(range).stream())
                .toList();
        for (Client reader : List.of(system.queries("admin"), system.secondQueries("admin"))) {
            answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .forEach(answer -> reader.after(answer)
                            .get("/api/v1/actuals/" + answer.id())
                            .expecting(200));
        }
        return actuals;
    }

    /** The demo is as it was before. */
    @Override
    public void close() {
        recorded.forEach(id -> commands.delete("/api/v1/actuals/" + id).expecting(204));
    }

    private List<Answer> record(JsonNode range) {
        return LocalDate.parse(range.path("from").stringValue())
                .datesUntil(LocalDate.parse(range.path("to").stringValue()).plusDays(1))
                .map(day -> record(range, day))
                .toList();
    }

    private Answer record(JsonNode range, LocalDate day) {
        var answer = commands.post(
                "/api/v1/actuals",
                Map.of(
                        "projectId", DemoData.projectId(range.path("project").stringValue()),
                        "externalWorkerId", range.path("externalWorkerId").stringValue(),
                        "workerName", range.path("workerName").stringValue(),
                        "date", day.toString(),
                        "allocationPercentage",
                                range.path("allocationPercentage").stringValue()));
        if (answer.status() == 201) {
            recorded.add(answer.id());
        } else if (!answer.code().equals("DUPLICATE_ACTUAL")) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }

    private static List<JsonNode> ranges() {
        try (var resource = DemoData.class.getResourceAsStream("/demo-data.json")) {
            return new JsonMapper()
                    .readTree(resource.readAllBytes())
                    .path("actualRanges")
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
