package dev.planner.local;

import static dev.planner.local.demo.DemoData.resourceId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.Client.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that are asked for at once, with the token of a command: they include it, however often and whichever instance answers. */
class ReportsAfterCommandsIntegrationTests {

    private static final int ROUNDS = 40;

    /** Of Diana Prince, in 2024. */
    private static final BigDecimal RATE = new BigDecimal("1150");

    private static final int DAYS = 10;

    private final TestSystem system = TestSystem.shared();
    private final Client commands = system.commands("admin");
    private final List<Client> readers = List.of(system.queries("admin"), system.secondQueries("admin"));
    private final String resource = resourceId("Diana Prince");
    private final List<String> actuals = new ArrayList<>();
    private String program = "";
    private String project = "";

    @BeforeEach
    void create() {
        program = create("programs", Map.of("programManager", "M"));
        project = create(
                "projects",
                Map.of("programId", program, "projectManager", "M", "costCenterCode", "CC " + UUID.randomUUID()));
    }

    /** Leaves everything as it was, for other tests count it. */
    @AfterEach
    void delete() {
        actuals.forEach(id -> commands.delete("/api/v1/actuals/" + id).expecting(204));
        commands.delete("/api/v1/projects/" + project + "/plan/" + resource + "?from=2024-11-01&to=2024-12-31")
                .expecting(204);
        commands.delete("/api/v1/projects/" + project).expecting(204);
        commands.delete("/api/v1/programs/" + program).expecting(204);
    }

    @Test
    void theForecastIncludesThePlanThatWasSetAMomentAgo() {
        for (int round = 1; round <= ROUNDS; round++) {
            var planned = plan(round);
            var expected = cost(round, DAYS);
            for (String reported : List.of("projects/" + project, "programs/" + program)) {
                var forecast = ask(round, planned, "forecast/" + reported + "?asOf=2024-10-31");
                assertThat(forecast.body().at("/remaining/total").asString(""))
                        .as("round %d", round)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void everyOtherReportIncludesWhatWasDoneAMomentAgo() {
        plan(20);
        for (int round = 0; round < DAYS; round++) {
            var day = "2024-11-%02d".formatted(10 + round);
            var created = commands.post(
                            "/api/v1/actuals",
                            Map.of(
                                    "projectId", project,
                                    "externalWorkerId", "EMP006",
                                    "workerName", "Diana Prince",
                                    "date", day,
                                    "allocationPercentage", "20"))
                    .expecting(201);
            actuals.add(created.id());
            var window = "?from=2024-11-01&to=2024-12-31";
            var series = ask(round, created, "projects/" + project + "/time-series" + window + "&interval=monthly");
            var groups = ask(round, created, "programs/" + program + "/drill-down" + window + "&groupBy=worker");
            var variance = ask(round, created, "projects/" + project + "/variance" + window);
            var phases = ask(round, created, "projects/" + project + "/phases?asOf=" + day);
            var spent = cost(20, round + 1);
            assertThat(series.body().at("/summary/totalActual").asString("")).isEqualTo(spent);
            assertThat(groups.body().at("/summary/totalCost").asString("")).isEqualTo(spent);
            assertThat(phases.body().at("/phases/0/actual/total").asString("")).isEqualTo(spent);
            assertThat(variance.body().at("/summary/totalVariances").asInt(-1)).isEqualTo(DAYS - round - 1);
        }
    }

    private String create(String what, Map<String, String> fields) {
        var body = new HashMap<>(fields);
        body.putAll(Map.of(
                "name", "After " + UUID.randomUUID(),
                "businessSponsor", "S",
                "technicalLead", "T",
                "startDate", "2024-11-01",
                "endDate", "2024-12-31"));
        return commands.post("/api/v1/" + what, body).expecting(201).id();
    }

    private Answer plan(int percent) {
        return commands.put(
                        "/api/v1/projects/" + project + "/plan/" + resource,
                        Map.of(
                                "from", "2024-11-10",
                                "to", "2024-11-19",
                                "allocationPercentage", percent,
                                "capitalPercentage", "50",
                                "expensePercentage", "50"))
                .expecting(200);
    }

    private static String cost(int percent, int days) {
        return RATE.multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(days))
                .setScale(2)
                .toPlainString();
    }

    private Answer ask(int round, Answer command, String report) {
        return readers.get(round % readers.size())
                .after(command)
                .get("/api/v1/reports/" + report)
                .expecting(200);
    }
}
