package dev.planner.query.graphql;

import static dev.planner.query.fixture.Accounts.anInactiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every demo user sees through GraphQL what REST shows them, item by item and field by field, and nothing else. */
class GraphQlAccessIntegrationTests {

    private static final String PROGRAM = """
            id name startDate endDate sightOnly businessSponsor programManager technicalLead description
            budget { total capital expense } projectCount version createdAt updatedAt
            """;
    private static final String PROJECT = """
            id programId name startDate endDate status businessSponsor projectManager technicalLead costCenterCode description
            budget { total capital expense } version createdAt updatedAt
            """;
    private static final String PHASE = "id name startDate endDate capitalBudget expenseBudget totalBudget description";
    private static final String PLAN_ROW = """
            id resourceId projectId date allocationPercentage capitalPercentage expensePercentage version createdAt updatedAt
            """;
    private static final String ACTUAL = """
            id projectId workerId externalWorkerId workerName date allocationPercentage capitalPercentage expensePercentage splitSource
            unplanned outsideProjectDates actualCost capitalAmount expenseAmount version createdAt updatedAt
            """;
    private static final String COST = "{ total capital expense }";
    private static final String FORECAST = """
            asOf budget %1$s actual %1$s remaining %1$s overdue %1$s forecast %1$s
            unpricedDays { date projectId resourceId externalWorkerId allocationPercentage column cause } unpricedDaysTruncated
            analysis { budgetRemaining forecastVariance budgetUtilizationPercentage forecastToBudgetPercentage }
            """.formatted(COST);
    private static final String USER = """
            id username email displayName status version createdAt updatedAt
            roleAssignments { id role active scopes { id type programId projectId active } }
            """;
    private static final String SUMMARY =
            "hasGlobalScope accessibleProgramCount accessibleProjectCount directProgramScopes directProjectScopes";

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        shared.database().sumUp();
    }

    static Set<String> users() {
        return demo.users().keySet();
    }

    @ParameterizedTest
    @MethodSource("users")
    void programsAndTheirProjectsAreThoseOfTheLists(String user) {
        var programs = data(
                        user,
                        "{ programs { items { %s projects { items { %s } nextCursor } } } }"
                                .formatted(PROGRAM, PROJECT))
                .at("/programs/items");

        var listed = rest(user, "programs").get("items");
        assertThat(programs.size()).isEqualTo(listed.size());
        for (int i = 0; i < listed.size(); i++) {
            var program = (ObjectNode) programs.get(i);
            var projects = program.remove("projects");
            assertSame(program, listed.get(i));
            assertSame(projects, rest(user, "projects?programId=" + id(program)), "programName");
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void whatIsBelowAProjectIsWhatTheListsOfTheProjectShow(String user) {
        var projects = data(user, """
                        { projects(archived: any, limit: 20) { items { %s program { %s }
                            phases { items { %s } nextCursor }
                            planRows(limit: 7, sort: "-date") { items { %s } }
                            actuals(from: "2024-02-20", to: "2024-04-10") { items { %s } nextCursor } } } }
                        """.formatted(PROJECT, PROGRAM, PHASE, PLAN_ROW, ACTUAL))
                .at("/projects/items");

        var listed = rest(user, "projects?archived=any").get("items");
        assertThat(projects.size()).isEqualTo(listed.size());
        for (int i = 0; i < listed.size(); i++) {
            var project = (ObjectNode) projects.get(i);
            assertSame(project.remove("phases"), rest(user, "projects/" + id(project) + "/phases"));
            assertSame(
                    project.remove("planRows"),
                    rest(user, "plan?limit=7&sort=-date&projectId=" + id(project)),
                    "nextCursor");
            assertSame(
                    project.remove("actuals"),
                    rest(user, "actuals?from=2024-02-20&to=2024-04-10&projectId=" + id(project)));
            assertSame(
                    project.remove("program"),
                    rest(user, "programs/" + project.get("programId").asString()));
            assertSame(project, listed.get(i), "programName");
        }
    }

    /** Null where REST refuses: a program in sight tells no figures of its other projects. */
    @ParameterizedTest
    @MethodSource("users")
    void forecastsAreThoseOfTheReports(String user) {
        for (String kind : Set.of("programs", "projects")) {
            var items = data(
                            user,
                            "{ %s { items { id forecast(asOf: \"2024-04-20\") { %s } } } }".formatted(kind, FORECAST))
                    .at("/" + kind + "/items");
            for (JsonNode item : items) {
                var report = as(user).get("/api/v1/reports/forecast/%s/%s?asOf=2024-04-20".formatted(kind, id(item)));
                if (report.status() == 200) {
                    assertSame(item.get("forecast"), report.json(), "entityType", "entityId", "entityName");
                } else {
                    assertThat(report.code()).isEqualTo("FORBIDDEN");
                    assertThat(item.get("forecast").isNull()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void itemsAreFoundWhereRestFindsThem(String user) {
        demo.programs()
                .values()
                .forEach(id -> assertField(user, "program(id: \"%s\") { %s }", id, PROGRAM, "programs/" + id));
        demo.projects()
                .values()
                .forEach(id -> assertField(
                        user, "project(id: \"%s\") { %s }", id, PROJECT, "projects/" + id, "programName", "phases"));
        demo.users()
                .values()
                .forEach(id -> assertField(
                        user, "user(id: \"%s\") { %s }", id, USER + "scopeSummary { " + SUMMARY + " }", "users/" + id));
        assertField(
                user,
                "role(key: \"%s\") { %s }",
                "viewer",
                "key displayName permissions builtIn version createdAt updatedAt",
                "roles/viewer");
    }

    @ParameterizedTest
    @MethodSource("users")
    void everybodySeesThemselvesAndOnlyManagersOthers(String user) {
        var me = data(
                        user,
                        "{ me { %s permissions { active roles permissions } scopeSummary { %s } } }"
                                .formatted(USER, SUMMARY))
                .get("me");
        assertSame(
                ((ObjectNode) me).remove("permissions"),
                rest(user, "users/" + demo.users().get(user) + "/permissions"),
                "userId");
        assertSame(me, rest(user, "users/" + demo.users().get(user)));

        for (String list : Set.of("users", "roles")) {
            var answer = as(user).query("{ %s { items { version } total } programs { items { id } } }".formatted(list));
            var listed = as(user).get("/api/v1/" + list + "?withTotal=true");
            if (listed.status() == 200) {
                assertThat(answer.json().at("/data/" + list + "/total"))
                        .isEqualTo(listed.json().get("total"));
            } else {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.json().at("/data/" + list).isNull()).isTrue();
                assertThat(answer.json().at("/data/programs/items").isEmpty()).isFalse();
                assertRefused(answer, "FORBIDDEN");
                assertThat(answer.json().at("/errors/0/extensions/reason").asString())
                        .isEqualTo("permission_missing");
                assertThat(answer.json().at("/errors/0/path/0").asString()).isEqualTo(list);
            }
        }
    }

    @Test
    void theAdministratorSeesWhatEachRoleOfEachUserIs() {
        var users = data("admin", """
                        { users(active: true) { items { id permissions { permissions } scopeSummary { %s }
                                          roleAssignments { role definition { key permissions } } } } }
                        """.formatted(SUMMARY)).at("/users/items");

        assertThat(users.size()).isEqualTo(7);
        for (JsonNode user : users) {
            assertThat(user.at("/permissions/permissions"))
                    .isEqualTo(
                            rest("admin", "users/" + id(user) + "/permissions").get("permissions"));
            assertSame(user.get("scopeSummary"), rest("admin", "users/" + id(user) + "/scope-summary"));
            for (JsonNode held : user.get("roleAssignments")) {
                assertSame(
                        held.get("definition"),
                        rest("admin", "roles/" + held.get("role").asString()),
                        "displayName",
                        "builtIn",
                        "version",
                        "createdAt",
                        "updatedAt");
            }
        }
    }

    @Test
    void whoMayNotManageRolesIsToldSoAboutTheirOwn() {
        var answer = as("viewer").query("{ me { roleAssignments { role definition { permissions } } } }");

        assertRefused(answer, "FORBIDDEN");
        assertThat(answer.json().at("/data/me/roleAssignments/0/role").asString())
                .isEqualTo("viewer");
        assertThat(answer.json().at("/data/me/roleAssignments/0/definition").isNull())
                .isTrue();
    }

    @Test
    void nobodyUnknownOrInactiveReadsAnything() {
        var inactive =
                anInactiveUser().withRole(BuiltInRole.ADMIN, Scope.GLOBAL).account();
        shared.projection().project(inactive, 3);
        for (String field : Set.of("programs", "projects", "planRows", "actuals", "users", "roles")) {
            var query = "{ %s { items { version } } }".formatted(field);
            assertThat(reason(shared.service().as(UserId.random()).query(query)))
                    .isEqualTo("user_unknown");
            assertThat(reason(shared.service().as(inactive).query(query))).isEqualTo("user_inactive");
        }
        assertThat(reason(shared.service().as(UserId.random()).query("{ me { id } }")))
                .isEqualTo("user_unknown");
        assertThat(shared.service().withoutToken().query("{ me { id } }").code())
                .isEqualTo("UNAUTHENTICATED");
    }

    private static String reason(Answer answer) {
        assertRefused(answer, "FORBIDDEN");
        return answer.json().at("/errors/0/extensions/reason").asString();
    }

    private static void assertField(
            String user, String field, Object key, String selection, String path, String... unlessSelected) {
        var answer = as(user).query("{ item: %s }".formatted(field.formatted(key, selection)));
        var listed = as(user).get("/api/v1/" + path);
        if (listed.status() == 200) {
            assertSame(answer.json().at("/data/item"), listed.json(), unlessSelected);
        } else {
            assertThat(answer.json().at("/data/item").isNull()).isTrue();
            assertRefused(answer, listed.code());
            assertThat(answer.json().at("/errors/0/message"))
                    .isEqualTo(listed.json().get("detail"));
            assertThat(answer.json().at("/errors/0/extensions/status"))
                    .isEqualTo(listed.json().get("status"));
        }
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.json().at("/errors/0/extensions/code").asString())
                .as(answer.text())
                .isEqualTo(code);
    }

    /** What is absent in REST is null in GraphQL. */
    private static void assertSame(JsonNode answered, JsonNode rest, String... unlessSelected) {
        var expected = rest.deepCopy();
        Stream.concat(Stream.of(expected), expected.path("items").valueStream())
                .filter(ObjectNode.class::isInstance)
                .forEach(item -> ((ObjectNode) item).remove(Set.of(unlessSelected)));
        assertThat(withoutNulls(answered)).isEqualTo(withoutNulls(expected));
    }

    private static JsonNode withoutNulls(JsonNode json) {
        var copy = json.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.removeNulls();
        }
        copy.propertyStream()
                .forEach(member -> ((ObjectNode) copy).set(member.getKey(), withoutNulls(member.getValue())));
        if (copy.isArray()) {
            var items = copy.valueStream()
                    .map(GraphQlAccessIntegrationTests::withoutNulls)
                    .toList();
            return ((tools.jackson.databind.node.ArrayNode) copy).removeAll().addAll(items);
        }
        return copy;
    }

    private static JsonNode data(String user, String query) {
        var answer = as(user).query(query);
        assertThat(answer.json().has("errors")).as(answer.text()).isFalse();
        return answer.json().get("data");
    }

    private static JsonNode rest(String user, String path) {
        return as(user).get("/api/v1/" + path).json();
    }

    private static String id(JsonNode item) {
        return item.get("id").asString();
    }

    private static QueryClient as(String user) {
        return shared.service().as(demo.users().get(user));
    }
}
