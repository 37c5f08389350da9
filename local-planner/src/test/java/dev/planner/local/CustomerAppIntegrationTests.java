package dev.planner.local;

import static dev.planner.local.demo.DemoData.programId;
import static dev.planner.local.demo.DemoData.projectId;
import static dev.planner.local.demo.DemoData.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.client.Check;
import dev.planner.client.Consistency;
import dev.planner.client.Decision;
import dev.planner.client.PlannerDecisions;
import dev.planner.client.PlannerException;
import dev.planner.client.PlannerException.Failure;
import dev.planner.client.Resource;
import dev.planner.client.sample.RunningApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** An application of a customer in front of the whole system: what it lets through is what Planner says. */
class CustomerAppIntegrationTests {

    private static final TestSystem SYSTEM = TestSystem.shared();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CC_001 = projectId("CC-001");

    private static RunningApp app;

    private final Client admin = SYSTEM.commands("admin");

    @BeforeAll
    static void start() {
        app = start(SYSTEM.queries("admin"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin,        200, 200, 200",
        "program_mgr,  200, 200, 403",
        "project_mgr,  200, 403, 403",
        "finance_mgr,  403, 200, 403",
        "resource_mgr, 403, 403, 403",
        "viewer,       403, 403, 403"
    })
    void everyUserGetsAsFarAsTheGrantsReach(String user, int project, int program, int settings) {
        var token = SYSTEM.token(user);

        assertThat(app.get("/projects/" + CC_001 + "/notes", token)).isEqualTo(project);
        assertThat(app.get("/programs/" + programId("DT") + "/notes", token)).isEqualTo(program);
        assertThat(app.get("/settings", token)).isEqualTo(settings);
        assertThat(app.post("/notes", token, "{\"projectId\":\"" + CC_001 + "\",\"text\":\"x\"}"))
                .isEqualTo(project);
    }

    @Test
    void strangersAndWhatIsNoProjectAreForbidden() {
        assertThat(notes(SYSTEM.tokenForId(UUID.randomUUID().toString()))).isEqualTo(403);
        assertThat(notes(SYSTEM.tokenForId("billing-service"))).isEqualTo(403);
        assertThat(app.get("/projects/" + UUID.randomUUID() + "/notes", SYSTEM.token("admin")))
                .isEqualTo(403);
        assertThat(app.get("/projects/CC-001/notes", SYSTEM.token("admin"))).isEqualTo(403);
        assertThat(notes("garbage")).isEqualTo(401);
    }

    @Test
    void aChangeWhoseTokenIsRememberedGovernsTheNextRequest() {
        var user = aProjectManager();
        var token = SYSTEM.tokenForId(user);
        var scopes = "/api/v1/users/" + user + "/roles/project_manager/scopes";
        assertThat(notes(token)).isEqualTo(403);

        for (int round = 0; round < 5; round++) {
            var granted = admin.post(scopes, Map.of("type", "project", "projectId", CC_001))
                    .expecting(201);
            app.decisions().remember(UUID.fromString(user), granted.consistencyToken());
            assertThat(notes(token)).isEqualTo(200);

            var revoked = admin.delete(scopes + "/" + granted.id()).expecting(204);
            app.decisions().remember(UUID.fromString(user), revoked.consistencyToken());
            assertThat(notes(token)).isEqualTo(403);
        }
    }

    @Test
    void aRevocationThatNobodyToldOfIsSeenSoon() {
        var user = aProjectManager();
        var token = SYSTEM.tokenForId(user);
        var scopes = "/api/v1/users/" + user + "/roles/project_manager/scopes";
        var granted = admin.post(scopes, Map.of("type", "global")).expecting(201);
        Awaitility.await().atMost(SOON).until(() -> notes(token) == 200);

        admin.delete(scopes + "/" + granted.id()).expecting(204);

        Awaitility.await().atMost(SOON).until(() -> notes(token) == 403);
    }

    @Test
    void severalQuestionsAreAnsweredAtOnce() {
        var path = "/projects/" + CC_001 + "/actions";

        assertThat(app.read(path, SYSTEM.token("project_mgr"))).isEqualTo("[\"read_project\",\"update_project\"]");
        assertThat(app.read(path, SYSTEM.token("finance_mgr"))).isEqualTo("[\"read_project\",\"update_budget\"]");
    }

    @Test
    void everyConsistencyIsAnsweredWithGrantAndReceipt() {
        var user = UUID.fromString(userId("project_mgr"));
        var touched = admin.put("/api/v1/users/" + user + "/roles/project_manager", Map.of("active", true));

        for (Consistency consistency : List.of(
                Consistency.minimizeLatency(),
                Consistency.atLeast(touched.consistencyToken()),
                Consistency.fullyConsistent())) {
            var decision = as(
                    "project_mgr",
                    decisions -> decisions.decide(
                            user, "update_project", Resource.project(UUID.fromString(CC_001)), consistency));
            assertThat(decision.allowed()).isTrue();
            assertThat(decision.grant())
                    .isEqualTo(new Decision.Grant(
                            "project_manager", new Decision.Scope("project", UUID.fromString(CC_001))));
            assertThat(decision.receipt().tier()).isIn("client", "near", "redis", "tables");
            assertThat(decision.receipt().version()).isNotNull();
        }
    }

    @Test
    void aQuestionAboutSomebodyElseNeedsManageUsers() {
        var viewer = UUID.fromString(userId("viewer"));

        assertThat(as("admin", decisions -> decisions.decide(viewer, "manage_users", Resource.SYSTEM))
                        .reason())
                .isEqualTo("permission_missing");
        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(
                        () -> as("project_mgr", decisions -> decisions.decide(viewer, "manage_users", Resource.SYSTEM)))
                .returns(Failure.FORBIDDEN, PlannerException::failure);
    }

    @Test
    void aPermissionThatDoesNotExistIsRefused() {
        var user = UUID.fromString(userId("admin"));

        assertThatExceptionOfType(PlannerException.class)
                .isThrownBy(() -> as(
                        "admin",
                        decisions -> decisions.decideAll(
                                user, List.of(new Check("fly", Resource.SYSTEM)), Consistency.minimizeLatency())))
                .returns(Failure.REFUSED, PlannerException::failure)
                .satisfies(e -> assertThat(e.code()).hasValue("UNKNOWN_PERMISSION"));
    }

    @Test
    @Tag("battery")
    void whileTheQueryServiceIsAwayNobodyGetsInAndAfterwardsAllIsWell() {
        var token = SYSTEM.token("admin");
        try (var other = start(SYSTEM.secondQueries("admin"))) {
            var path = "/projects/" + CC_001 + "/notes";
            assertThat(other.get(path, token)).isEqualTo(200);

            SYSTEM.killService("query-service-2");

            Awaitility.await().atMost(SOON).until(() -> other.get(path, token) == 403);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> other.get(path, token) == 200);
        }
    }

    private static RunningApp start(Client queries) {
        var keys = "http://localhost:" + SYSTEM.settings().ports().launcher() + "/.well-known/jwks.json";
        // Nobody waits for a machine that is busy with starting things.
        return RunningApp.start(
                queries.address(), keys, "planner.client.timeout=20s", "planner.client.connect-timeout=5s");
    }

    private static int notes(String token) {
        return app.get("/projects/" + CC_001 + "/notes", token);
    }

    /** What the application gets when it asks during a request of this user. */
    private static <T> T as(String username, Function<PlannerDecisions, T> question) {
        var jwt = Jwt.withTokenValue(SYSTEM.token(username))
                .header("alg", "RS256")
                .subject(userId(username))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt, List.of()));
        try {
            return question.apply(app.decisions());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String aProjectManager() {
        var name = "customer-" + UUID.randomUUID();
        var user = admin.post("/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .expecting(201)
                .id();
        admin.put("/api/v1/users/" + user + "/roles/project_manager", Map.of()).expecting(201);
        return user;
    }
}
