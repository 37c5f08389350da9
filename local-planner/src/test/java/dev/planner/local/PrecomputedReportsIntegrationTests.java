package dev.planner.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.local.Client.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports of programs that an operator has computed ahead are there for whoever asks first. */
class PrecomputedReportsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestSystem system = TestSystem.shared();
    private final Client commands = system.commands("admin");
    private final Client projector = system.projector("admin");
    private final List<String> programs = new ArrayList<>();

    /** Leaves everything as it was, for other tests count it. */
    @AfterEach
    void delete() {
        programs.forEach(
                program -> commands.delete("/api/v1/programs/" + program).expecting(204));
    }

    @Test
    void whoAsksFirstIsAnsweredFromRedis() {
        var unasked = create();
        assertThat(forecast(unasked).header("Planner-Tier"))
                .as("nobody has computed it")
                .isEqualTo("tables");

        // The job ends when its last program is taken, which is just before that is computed.
        await().atMost(PATIENCE).untilAsserted(() -> {
            var created = create();
            precompute();
            assertThat(forecast(created).header("Planner-Tier")).isEqualTo("redis");
        });
    }

    private void precompute() {
        var job = projector.post("/api/v1/reports/precompute", Map.of()).expecting(202);
        await().atMost(PATIENCE).until(() -> ended(job));
    }

    private boolean ended(Answer job) {
        var now = projector.get("/api/v1/jobs/" + job.id()).expecting(200);
        assertThat(now.body().path("kind").asString("")).isEqualTo("precompute_reports");
        return now.body().path("state").asString("").equals("done");
    }

    /** The answer to a new program. */
    private Answer create() {
        var created = commands.post(
                        "/api/v1/programs",
                        Map.of(
                                "name", "Ahead " + UUID.randomUUID(),
                                "businessSponsor", "S",
                                "programManager", "M",
                                "technicalLead", "T",
                                "startDate", "2024-11-01",
                                "endDate", "2024-12-31"))
                .expecting(201);
        programs.add(created.id());
        return created;
    }

    private Answer forecast(Answer program) {
        return system.queries("admin")
                .after(program)
                .get("/api/v1/reports/forecast/programs/" + program.id())
                .expecting(200);
    }
}
