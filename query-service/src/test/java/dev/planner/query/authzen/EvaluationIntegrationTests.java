package dev.planner.query.authzen;

import static dev.planner.query.authzen.Asked.action;
import static dev.planner.query.authzen.Asked.json;
import static dev.planner.query.authzen.Asked.resource;
import static dev.planner.query.authzen.Asked.subject;
import static dev.planner.query.fixture.Accounts.anActiveUser;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static dev.planner.query.fixture.Accounts.anInactiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AuthZEN, section "Access Evaluation API". */
class EvaluationIntegrationTests {

    private static final String PERMIT = "{\"decision\":true}";
    private static final String DENY = "{\"decision\":false}";
    private static final ProgramId PROGRAM = ProgramId.random();
    private static final ProjectId PROJECT = ProjectId.random();

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final UserAccount admin = anAdministrator();
    private final UserAccount manager = anActiveUser()
            .withRole(BuiltInRole.PROGRAM_MANAGER, Scope.project(PROJECT))
            .account();

    @BeforeEach
    void fill() {
        var projection = shared.projection();
        projection.projectProgram(PROGRAM, 0);
        projection.projectProject(PROJECT, PROGRAM, 0);
        projection.project(admin, 4);
        projection.project(manager, 2);
    }

    @Test
    void aPermitIsADecisionAndNothingElse() {
        var answer = evaluate(subject(manager.id()), action("update_project"), resource("project", PROJECT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo(PERMIT);
    }

    @Test
    void aDenyIsAnAnswerLikeAnyOther() {
        var answer = evaluate(subject(manager.id()), action("update_program"), resource("program", PROGRAM));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(DENY);
    }

    @Test
    void theReceiptIsThatOfADecision() {
        var answer = evaluate(subject(manager.id()), action("update_project"), resource("project", PROJECT));

        assertThat(answer.tier()).isIn("near", "redis", "tables");
        assertThat(answer.degraded()).isFalse();
        assertThat(answer.ageMs()).isNotNegative();
        assertThat(answer.header("Planner-Version")).isEqualTo("2");
    }

    @Test
    void theFreshnessThatIsDemandedMustBeReadable() {
        var answer = shared.service()
                .as(manager)
                .demanding("soon")
                .post(Endpoints.EVALUATION, json(subject(manager.id()), action("fly"), resource("project", PROJECT)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "", "everything"})
    void theSystemHasAnyId(String id) {
        assertThat(evaluate(subject(admin.id()), action("manage_users"), resource("system", id))
                        .text())
                .isEqualTo(PERMIT);
        assertThat(evaluate(subject(manager.id()), action("create_program"), resource("system", id))
                        .text())
                .isEqualTo(DENY);
    }

    @Test
    void idsAreTheSameInUpperCase() {
        var shouted = manager.id().toString().toUpperCase(Locale.ROOT);

        assertThat(evaluate(subject(shouted), action("update_project"), resource("project", PROJECT))
                        .text())
                .isEqualTo(PERMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "user,      nobody, update_project, project, PROJECT",
        "user,      '',     update_project, project, PROJECT",
        "spaceship, ADMIN,  update_project, project, PROJECT",
        "User,      ADMIN,  update_project, project, PROJECT",
        "user,      ADMIN,  fly,            project, PROJECT",
        "user,      ADMIN,  '',             project, PROJECT",
        "user,      ADMIN,  UPDATE_PROJECT, project, PROJECT",
        "user,      ADMIN,  update_project, galaxy,  PROJECT",
        "user,      ADMIN,  update_project, project, CC-001",
        "user,      ADMIN,  update_project, project, 00000000-0000-0000-0000-000000000000",
        "user,      ADMIN,  read_program,   program, PROJECT"
    })
    void whatIsUnknownIsDenied(String subjectType, String subjectId, String action, String type, String id) {
        var answer = evaluate(
                "\"subject\":{\"type\":\"%s\",\"id\":\"%s\"}".formatted(subjectType, named(subjectId)),
                action(action),
                resource(type, named(id)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(DENY);
    }

    @Test
    void neitherUnknownFieldsNorPropertiesNorContextChangeTheDecision() {
        var answer = ask("""
                {"subject":{"type":"user","id":"%s","properties":{"department":"Sales","role":"admin"},"foo":1},
                 "action":{"name":"update_project","properties":{"method":"GET"},"bar":[1,{"a":null}]},
                 "resource":{"type":"project","id":"%s","properties":{"status":"active","tags":["x"]}},
                 "context":{"time":"1985-10-26T01:22-07:00","ip":"192.168.1.1"},
                 "futureField":{"nested":true}}""".formatted(manager.id(), PROJECT));

        assertThat(answer.text()).isEqualTo(PERMIT);
    }

    @Test
    void anAbsentMemberMayBeNull() {
        assertThat(evaluate(
                                subject(manager.id()),
                                action("update_project"),
                                resource("project", PROJECT),
                                "\"context\":null")
                        .text())
                .isEqualTo(PERMIT);
    }

    @Test
    void theReasonIsGivenWhenAskedFor() {
        var explain = "\"context\":{\"explain\":true}";

        assertThat(evaluate(subject(manager.id()), action("update_project"), resource("project", PROJECT), explain)
                        .text())
                .isEqualTo("""
                        {"decision":true,"context":{"reason":"granted","grant":{"role":"program_manager",\
                        "scope":{"type":"project","projectId":"%s"}}}}""".formatted(PROJECT));
        assertThat(evaluate(subject(manager.id()), action("read_program"), resource("program", PROGRAM), explain)
                        .json()
                        .at("/context/sightOnly")
                        .asBoolean())
                .isTrue();
        assertThat(evaluate(subject(manager.id()), action("update_program"), resource("program", PROGRAM), explain)
                        .text())
                .isEqualTo("{\"decision\":false,\"context\":{\"reason\":\"scope_missing\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, fly,            galaxy,  user_unknown",
        "ADMIN,  fly,            galaxy,  permission_missing",
        "ADMIN,  update_project, galaxy,  scope_missing",
        "ADMIN,  update_project, project, granted"
    })
    void theReasonIsTheFirstObstacle(String subjectId, String action, String type, String reason) {
        var answer = evaluate(
                subject(named(subjectId)), action(action), resource(type, PROJECT), "\"context\":{\"explain\":true}");

        assertThat(answer.json().at("/context/reason").asString()).isEqualTo(reason);
    }

    @Test
    void everybodyMayAskAboutThemselves() {
        var inactive =
                anInactiveUser().withRole(BuiltInRole.ADMIN, Scope.GLOBAL).account();
        shared.projection().project(inactive, 3);
        var unknown = UserId.random();

        assertThat(askAs(manager.id(), manager.id()).text()).isEqualTo(PERMIT);
        assertThat(askAs(inactive.id(), inactive.id()).text()).isEqualTo(DENY);
        assertThat(askAs(unknown, unknown).text()).isEqualTo(DENY);
    }

    @Test
    void askingAboutOthersNeedsManageUsers() {
        var answer = askAs(manager.id(), admin.id());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(askAs(manager.id(), "nobody").status()).isEqualTo(403);
        assertThat(askAs(UserId.random(), manager.id()).status()).isEqualTo(403);
        assertThat(askAs(admin.id(), manager.id()).text()).isEqualTo(PERMIT);
    }

    @Test
    void anotherTypeIsNotTheCallerThoughTheIdIs() {
        var answer = shared.service()
                .as(manager)
                .post(
                        Endpoints.EVALUATION,
                        json(
                                "\"subject\":{\"type\":\"robot\",\"id\":\"%s\"}".formatted(manager.id()),
                                action("update_project"),
                                resource("project", PROJECT)));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        for (int i = 0; i < 5; i++) {
            assertThat(askAs(manager.id(), manager.id()).text()).isEqualTo(PERMIT);
        }
    }

    private Answer evaluate(String... members) {
        return ask(json(members));
    }

    private Answer ask(String body) {
        return shared.service().as(admin).post(Endpoints.EVALUATION, body);
    }

    private Answer askAs(UserId caller, Object about) {
        return shared.service()
                .as(caller)
                .post(
                        Endpoints.EVALUATION,
                        json(subject(about), action("update_project"), resource("project", PROJECT)));
    }

    private String named(String id) {
        return id.replace("ADMIN", admin.id().toString()).replace("PROJECT", PROJECT.toString());
    }
}
