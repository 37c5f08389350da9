package dev.planner.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.client.StubPlanner.Reply;
import dev.planner.client.sample.RunningApp;
import dev.planner.edge.fixture.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample application over HTTP, with a query service that does as it is told. */
class SampleAppTests {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final StubPlanner PLANNER = StubPlanner.start();

    private static RunningApp app;

    private final UUID user = UUID.randomUUID();
    private final String token = ISSUER.tokenFor(user);
    private final UUID project = UUID.randomUUID();

    @BeforeAll
    static void start() {
        app = RunningApp.start(PLANNER.uri(), ISSUER.uri() + "/.well-known/jwks.json");
    }

    @AfterAll
    static void stop() {
        app.close();
        PLANNER.close();
        ISSUER.close();
    }

    @Test
    void asksWithTheCallersOwnTokenAboutTheCaller() {
        PLANNER.answers(Reply.of(StubPlanner.GRANTED));

        assertThat(app.get("/projects/" + project + "/notes", token)).isEqualTo(200);

        var asked = PLANNER.asked().getLast();
        assertThat(asked.authorization()).isEqualTo("Bearer " + token);
        assertThat(asked.body()).contains("\"userId\":\"" + user + "\"", "\"id\":\"" + project + "\"");
    }

    @Test
    void everyFormOfHasPermissionIsAnswered() {
        PLANNER.answers(Reply.of(StubPlanner.GRANTED));

        assertThat(app.get("/programs/" + project + "/notes", token)).isEqualTo(200);
        assertThat(app.get("/settings", token)).isEqualTo(200);
        assertThat(app.post("/notes", token, "{\"projectId\":\"" + project + "\",\"text\":\"x\"}"))
                .isEqualTo(200);
    }

    @Test
    void aDenyIsForbidden() {
        PLANNER.answers(Reply.of(StubPlanner.DENIED));

        assertThat(app.get("/projects/" + project + "/notes", token)).isEqualTo(403);
        assertThat(app.get("/programs/" + project + "/notes", token)).isEqualTo(403);
        assertThat(app.get("/settings", token)).isEqualTo(403);
    }

    @Test
    void anErrorOfPlannerIsForbiddenAndCounted() {
        PLANNER.answers(Reply.problem(503, "PROJECTION_LAGGING"));
        var failures = app.bean(MeterRegistry.class).counter("planner.client.failures", "failure", "lagging");
        var before = failures.count();

        assertThat(app.get("/projects/" + project + "/notes", token)).isEqualTo(403);
        assertThat(failures.count()).isEqualTo(before + 1);
    }

    @Test
    void aTokenWhoseSubjectIsNoUserIsForbiddenWithoutAsking() {
        PLANNER.answers(Reply.of(StubPlanner.GRANTED));
        var before = PLANNER.asked().size();
        var service = ISSUER.sign(ISSUER.claims("billing-service").build());

        assertThat(app.get("/projects/" + project + "/notes", service)).isEqualTo(403);
        assertThat(PLANNER.asked()).hasSize(before);
    }
}
