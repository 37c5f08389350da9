package dev.planner.query.access;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static dev.planner.query.fixture.Accounts.anAdministrator;
import static dev.planner.query.fixture.Accounts.anInactiveUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessViewIntegrationTests {

    private static final List<ProgramId> PROGRAMS =
            Stream.generate(ProgramId::random).limit(3).sorted().toList();
    private static final List<ProjectId> PROJECTS =
            Stream.generate(ProjectId::random).limit(5).sorted().toList();

    private final SharedQueryService shared = SharedQueryService.fresh();
    private final UserAccount admin = anAdministrator();

    /** Projects 0 and 1 lie in program 0, 2 and 3 in program 1, 4 in program 2. */
    @BeforeEach
    void fill() {
        PROGRAMS.forEach(program -> shared.projection().projectProgram(program, 0));
        for (int i = 0; i < PROJECTS.size(); i++) {
            shared.projection().projectProject(PROJECTS.get(i), PROGRAMS.get(i / 2), 0);
        }
        shared.projection().project(admin, 4);
    }

    @Test
    void permissionsAreTheUnionOfActiveRolesWithAScope() {
        var user = anActiveUser()
                .withRole(BuiltInRole.VIEWER, Scope.project(PROJECTS.get(0)))
                .withRole(BuiltInRole.ADMIN)
                .withRole(BuiltInRole.FINANCE_MANAGER.key(), false, Scope.GLOBAL)
                .account();
        shared.projection().project(user, 6);

        var answer = shared.service().as(user).get("/api/v1/users/" + user.id() + "/permissions");
        assertThat(answer.json().get("roles").toString()).isEqualTo("[\"admin\",\"viewer\"]");
        assertThat(texts(answer, "permissions"))
                .isEqualTo(BuiltInRole.VIEWER.permissions().keys());
        assertThat(answer.json().get("active").asBoolean()).isTrue();
        assertThat(answer.header("Planner-Version")).isEqualTo("6");
        assertThat(answer.header("ETag")).startsWith("\"6.");
    }

    @Test
    void aChangedRoleDefinitionHoldsAtOnceForEveryone() {
        var key = RoleKey.of("auditor");
        shared.projection().project(key, BuiltInRole.VIEWER.permissions(), 0);
        var user = anActiveUser().withRole(key, true, Scope.GLOBAL).account();
        shared.projection().project(user, 2);
        var path = "/api/v1/users/" + user.id() + "/permissions";
        assertThat(texts(shared.service().as(user).get(path), "permissions")).hasSize(9);

        shared.projection().project(key, PermissionSet.NONE, 1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(texts(shared.service().as(user).get(path), "permissions"))
                        .isEmpty());
    }

    @Test
    void theSummaryOfAGlobalScopeCountsEverythingAndNamesNothing() {
        assertThat(shared.service()
                        .as(admin)
                        .get("/api/v1/users/" + admin.id() + "/scope-summary")
                        .text())
                .isEqualTo("""
                        {"hasGlobalScope":true,"accessibleProgramCount":3,"accessibleProjectCount":5,\
                        "directProgramScopes":[],"directProjectScopes":[]}""");
    }

    @Test
    void reachesProgramsByScopeAndBySight() {
        var user = anActiveUser()
                .withRole(BuiltInRole.RESOURCE_MANAGER, Scope.program(PROGRAMS.get(1)), Scope.project(PROJECTS.get(4)))
                .account();
        shared.projection().project(user, 3);

        assertThat(ids(user, "accessible-programs"))
                .containsExactly(PROGRAMS.get(1).toString(), PROGRAMS.get(2).toString());
        assertThat(ids(user, "accessible-projects"))
                .containsExactlyElementsOf(
                        PROJECTS.subList(2, 5).stream().map(ProjectId::toString).toList());
        assertThat(shared.service()
                        .as(user)
                        .get("/api/v1/users/" + user.id() + "/scope-summary")
                        .text())
                .isEqualTo("""
                        {"hasGlobalScope":false,"accessibleProgramCount":2,"accessibleProjectCount":3,\
                        "directProgramScopes":["%s"],"directProjectScopes":["%s"]}""".formatted(PROGRAMS.get(1), PROJECTS.get(4)));
    }

    /** What scopes name singly needs no tables. */
    @Test
    void singleProjectsComeFromTheCaches() {
        var user = anActiveUser()
                .withRole(BuiltInRole.VIEWER, Scope.project(PROJECTS.get(3)), Scope.project(PROJECTS.get(0)))
                .account();
        shared.projection().project(user, 3);

        ids(user, "accessible-projects");
        var answer = get(user, "accessible-projects?fields=id");
        assertThat(answer.tier()).isEqualTo("near");
        assertThat(idsOf(answer))
                .containsExactly(PROJECTS.get(0).toString(), PROJECTS.get(3).toString());
        assertThat(ids(user, "accessible-programs"))
                .containsExactly(PROGRAMS.get(0).toString(), PROGRAMS.get(1).toString());
    }

    @Test
    void whatIsDeletedIsReachedByNobody() {
        var user = anActiveUser()
                .withRole(BuiltInRole.VIEWER, Scope.project(PROJECTS.get(4)), Scope.program(PROGRAMS.get(1)))
                .account();
        shared.projection().project(user, 3);
        shared.projection().deleteProject(PROJECTS.get(4), 1);
        shared.projection().deleteProgram(PROGRAMS.get(1), 1);

        assertThat(ids(user, "accessible-programs")).isEmpty();
    }

    @Test
    void anInactiveUserSeesItselfAndNothingElse() {
        var user = anInactiveUser().withRole(BuiltInRole.ADMIN, Scope.GLOBAL).account();
        shared.projection().project(user, 4);

        assertThat(get(user, "permissions").text())
                .isEqualTo("{\"userId\":\"%s\",\"active\":false,\"roles\":[],\"permissions\":[]}".formatted(user.id()));
        assertThat(ids(user, "accessible-programs")).isEmpty();
        assertThat(ids(user, "accessible-projects")).isEmpty();
        assertThat(get(user, "scope-summary").text()).isEqualTo("""
                {"hasGlobalScope":false,"accessibleProgramCount":0,"accessibleProjectCount":0,\
                "directProgramScopes":[],"directProjectScopes":[]}""");
        var other = shared.service().as(user).get("/api/v1/users/" + admin.id() + "/permissions");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.reason()).isEqualTo("user_inactive");
    }

    @Test
    void othersNeedManageUsersAndUnknownUsersAreNotFound() {
        var nobody = UserId.random();
        var user = anActiveUser().withRole(BuiltInRole.VIEWER, Scope.GLOBAL).account();
        shared.projection().project(user, 2);

        assertThat(shared.service()
                        .as(user)
                        .get("/api/v1/users/" + admin.id() + "/permissions")
                        .reason())
                .isEqualTo("permission_missing");
        assertThat(shared.service()
                        .as(nobody)
                        .get("/api/v1/users/" + nobody + "/permissions")
                        .reason())
                .isEqualTo("user_unknown");
        assertThat(shared.service()
                        .as(admin)
                        .get("/api/v1/users/" + nobody + "/permissions")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(shared.service().as(admin).get("/api/v1/users/x/permissions").code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(shared.service()
                        .as(admin)
                        .get("/api/v1/users/" + user.id() + "/permissions")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void idsComeInPages() {
        var path = "accessible-projects?fields=id&limit=2&withTotal=true";
        var first = get(admin, path);
        assertThat(first.json().get("total").asInt()).isEqualTo(5);
        assertThat(first.header("Link")).matches("<http://localhost:\\d+/api/v1/users/.*&cursor=[^>]+>; rel=\"next\"");
        var cursor = first.json().get("nextCursor").asString();
        var second = get(admin, path + "&cursor=" + cursor);
        var third =
                get(admin, path + "&cursor=" + second.json().get("nextCursor").asString());

        assertThat(Stream.of(first, second, third).flatMap(page -> idsOf(page).stream()))
                .containsExactlyElementsOf(
                        PROJECTS.stream().map(ProjectId::toString).toList());
        assertThat(third.json().get("nextCursor").isNull()).isTrue();
        assertThat(third.header("Link")).isNull();
    }

    @Test
    void badPagesAreRefused() {
        assertThat(get(admin, "accessible-projects?fields=id&limit=0").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(get(admin, "accessible-projects?fields=id&limit=x").code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(get(admin, "accessible-projects?fields=id&cursor=x").code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(get(admin, "accessible-projects?fields=id&withTotal=x").code())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(get(admin, "accessible-projects?fields=id&sort=name").code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void whoHasTheAnswerAlreadyGets304() {
        var path = "/api/v1/users/" + admin.id() + "/permissions";
        var first = shared.service().as(admin).get(path);
        var again = shared.service()
                .as(admin)
                .with("If-None-Match", first.header("ETag"))
                .get(path);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.tier()).isNotNull();
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.response().headers().allValues("Vary")).contains("Authorization", "Planner-Consistency");
    }

    private Answer get(UserAccount user, String view) {
        return shared.service().as(user).get("/api/v1/users/" + user.id() + "/" + view);
    }

    private List<String> ids(UserAccount user, String view) {
        return idsOf(get(user, view + "?fields=id"));
    }

    private static List<String> idsOf(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.json()
                .get(field)
                .valueStream()
                .map(text -> text.asString())
                .toList();
    }
}
