package dev.planner.query.access;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionIntegrationTests {

    private static final ProgramId DT = ProgramId.random();
    private static final ProgramId IM = ProgramId.random();
    private static final ProjectId CC_001 = ProjectId.random();
    private static final ProjectId CC_002 = ProjectId.random();

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final UserAccount admin = anAdministrator();
    private final UserAccount manager = anActiveUser()
            .withRole(BuiltInRole.PROGRAM_MANAGER, Scope.project(CC_001))
            .account();

    @BeforeEach
    void fill() {
        var projection = shared.projection();
        projection.projectProgram(DT, 0);
        projection.projectProgram(IM, 0);
        projection.projectProject(CC_001, DT, 0);
        projection.projectProject(CC_002, DT, 0);
        projection.project(admin, 4);
        projection.project(manager, 2);
    }

    @Test
    void namesTheGrantThatAllows() {
        assertThat(decide("update_project", "project " + CC_001).text()).isEqualTo("""
                        {"allowed":true,"reason":"granted","sightOnly":false,"grant":{"role":"program_manager",\
                        "scope":{"type":"project","projectId":"%s"}}}""".formatted(CC_001));
    }

    @Test
    void saysWhenItIsSightOnly() {
        var sight = decide("read_program", "program " + DT);

        assertThat(sight.allowed()).isTrue();
        assertThat(sight.json().get("sightOnly").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"update_program,DT", "create_project,DT", "view_forecast,DT", "read_program,IM"})
    void sightSatisfiesReadingOfThatProgramOnly(String permission, String program) {
        assertThat(decide(permission, "program " + (program.equals("DT") ? DT : IM))
                        .text())
                .isEqualTo("{\"allowed\":false,\"reason\":\"scope_missing\",\"sightOnly\":false}");
    }

    @Test
    void theSystemNeedsAGlobalScopeExceptForReadingWorkers() {
        assertThat(decide("create_program", "system").reason()).isEqualTo("scope_missing");
        assertThat(decide("read_worker", "system").allowed()).isTrue();
        assertThat(decide("manage_users", "system").reason()).isEqualTo("permission_missing");
    }

    @Test
    void whatDoesNotExistIsDenied() {
        var administrator = shared.service().as(admin);

        assertThat(administrator
                        .decide(admin.id(), "read_program", "program " + ProgramId.random())
                        .reason())
                .isEqualTo("scope_missing");
        assertThat(administrator
                        .decide(admin.id(), "read_project", "project " + ProjectId.random())
                        .reason())
                .isEqualTo("scope_missing");
    }

    @Test
    void isAboutTheCallerUnlessSaidOtherwise() {
        var answer = shared.service().as(manager).post("/api/v1/decisions", """
                {"permission":"update_project","resource":{"type":"project","id":"%s"}}""".formatted(CC_001));

        assertThat(answer.allowed()).isTrue();
        assertThat(answer.header("Planner-Version")).isEqualTo("2");
    }

    @Test
    void unknownAndInactiveCallersGetAnHonestAnswerAboutThemselves() {
        var nobody = UserId.random();
        var inactive =
                anInactiveUser().withRole(BuiltInRole.ADMIN, Scope.GLOBAL).account();
        shared.projection().project(inactive, 3);

        var unknown = shared.service().as(nobody).decide(nobody, "read_program", "program " + DT);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.reason()).isEqualTo("user_unknown");
        assertThat(unknown.header("Planner-Version")).isNull();
        var denied = shared.service().as(inactive).decide(inactive.id(), "read_program", "program " + DT);
        assertThat(denied.reason()).isEqualTo("user_inactive");
    }

    @Test
    void askingAboutOthersNeedsManageUsers() {
        var nobody = UserId.random();
        var inactive =
                anInactiveUser().withRole(BuiltInRole.ADMIN, Scope.GLOBAL).account();
        shared.projection().project(inactive, 3);

        assertForbidden(
                shared.service().as(manager).decide(admin.id(), "read_program", "system"), "permission_missing");
        assertForbidden(shared.service().as(nobody).decide(admin.id(), "read_program", "system"), "user_unknown");
        assertForbidden(shared.service().as(inactive).decide(admin.id(), "read_program", "system"), "user_inactive");
    }

    @Test
    void anAdministratorAsksAboutAnyone() {
        var administrator = shared.service().as(admin);

        assertThat(administrator
                        .decide(manager.id(), "update_project", "project " + CC_001)
                        .allowed())
                .isTrue();
        assertThat(administrator
                        .decide(UserId.random(), "update_project", "system")
                        .reason())
                .isEqualTo("user_unknown");
    }

    @Test
    void aBatchKeepsTheOrder() {
        var answer = shared.service().as(manager).post("/api/v1/decisions/batch", """
                {"checks":[
                  {"permission":"update_project","resource":{"type":"project","id":"%s"}},
                  {"permission":"update_project","resource":{"type":"project","id":"%s"}},
                  {"permission":"read_program","resource":{"type":"program","id":"%s"}},
                  {"permission":"manage_roles","resource":{"type":"system"}}]}""".formatted(CC_001, CC_002, DT));

        assertThat(answer.json()
                        .get("results")
                        .valueStream()
                        .map(result -> result.get("reason").asString()))
                .containsExactly("granted", "scope_missing", "granted", "permission_missing");
        assertThat(answer.json().at("/results/2/sightOnly").asBoolean()).isTrue();
    }

    @Test
    void aBatchHasAThousandChecksAtMost() {
        assertThat(batchOf(1000).json().get("results").size()).isEqualTo(1000);
        assertRefused(batchOf(1001), 422, "VALIDATION_FAILED", "checks", "too_many");
        assertThat(batchOf(0).text()).isEqualTo("{\"results\":[]}");
    }

    @Test
    void explainsWhatWasConsidered() {
        var both = anActiveUser()
                .withRole(BuiltInRole.PROJECT_MANAGER, Scope.project(CC_001))
                .withRole(BuiltInRole.FINANCE_MANAGER, Scope.program(IM))
                .withRole(BuiltInRole.VIEWER)
                .account();
        shared.projection().project(both, 5);

        var explanation = shared.service()
                .as(both)
                .post("/api/v1/decisions", """
                {"permission":"view_budget","resource":{"type":"project","id":"%s"},"explain":true}""".formatted(CC_001))
                .json()
                .get("explanation");

        assertThat(explanation.get("user").toString())
                .isEqualTo("{\"id\":\"%s\",\"known\":true,\"active\":true}".formatted(both.id()));
        assertThat(explanation.get("grants").toString()).isEqualTo("""
                [{"role":"finance_manager","scope":{"type":"program","programId":"%s"},"outcome":"out_of_scope"},\
                {"role":"project_manager","scope":{"type":"project","projectId":"%s"},"outcome":"covers"},\
                {"role":"viewer","outcome":"out_of_scope"}]""".formatted(IM, CC_001));
        assertThat(explanation
                        .get("facts")
                        .valueStream()
                        .map(fact -> fact.get("kind").asString()))
                .containsExactly("user", "role", "role", "role", "project");
        assertThat(explanation.at("/facts/0/version").asLong()).isEqualTo(5);
        assertThat(explanation.at("/facts/0/tier").asString()).isIn("near", "redis", "tables");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                  | 422 | VALIDATION_FAILED  | resource",
                "{'resource':{'type':'system'}}                                      | 422 | VALIDATION_FAILED  | permission",
                "{'permission':'read_program','resource':{}}                         | 422 | VALIDATION_FAILED  | resource.type",
                "{'permission':'read_program','resource':{'type':'program'}}         | 422 | VALIDATION_FAILED  | resource.id",
                "{'permission':'read_program','resource':{'type':'system','id':'ID'}}| 422 | VALIDATION_FAILED  | resource.id",
                "{'permission':'fly','resource':{'type':'system'}}                   | 422 | UNKNOWN_PERMISSION | ",
                "{'permission':'read_program','resource':{'type':'galaxy'}}          | 400 | MALFORMED_REQUEST  | ",
                "{'permission':'read_program','resource':{'type':0}}                 | 400 | MALFORMED_REQUEST  | ",
                "{'permission':1,'resource':{'type':'system'}}                       | 400 | MALFORMED_REQUEST  | ",
                "{'userId':'x','permission':'fly','resource':{'type':'system'}}      | 400 | MALFORMED_REQUEST  | ",
                "{'permission':'fly','resource':{'type':'system'},'more':1}          | 400 | MALFORMED_REQUEST  | ",
                "[                                                                   | 400 | MALFORMED_REQUEST  | "
            })
    void badQuestionsAreRefused(String body, int status, String code, String field) {
        var json = body.replace('\'', '"').replace("ID", DT.toString());

        assertRefused(shared.service().as(manager).post("/api/v1/decisions", json), status, code, field, null);
    }

    @Test
    void badChecksOfABatchAreNamed() {
        var answer = shared.service().as(manager).post("/api/v1/decisions/batch", """
                {"checks":[{"permission":"read_worker","resource":{"type":"system"}},null]}""");

        assertRefused(answer, 422, "VALIDATION_FAILED", "checks[1].resource", "required");
    }

    private Answer decide(String permission, String resource) {
        return shared.service().as(manager).decide(manager.id(), permission, resource);
    }

    private Answer batchOf(int size) {
        var checks = IntStream.range(0, size)
                .mapToObj(_ -> "{\"permission\":\"read_worker\",\"resource\":{\"type\":\"system\"}}")
                .collect(Collectors.joining(","));
        return shared.service().as(manager).post("/api/v1/decisions/batch", "{\"checks\":[" + checks + "]}");
    }

    private static void assertForbidden(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(answer.reason()).isEqualTo(reason);
    }

    private static void assertRefused(Answer answer, int status, String code, String field, String fieldCode) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        }
        if (fieldCode != null) {
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(fieldCode);
        }
    }
}
