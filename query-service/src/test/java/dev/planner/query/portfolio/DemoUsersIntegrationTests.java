package dev.planner.query.portfolio;

import static dev.planner.query.fixture.Accounts.anInactiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.query.fixture.Accounts;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every demo user at every list and item: exactly what the domain reference, section 14, says, and 403 or 404 elsewhere ({@code G02}, {@code G06}). */
class DemoUsersIntegrationTests {

    /** Programs with a star are in sight only. */
    private record Expected(Set<String> programs, Set<String> projects, boolean budgets, boolean manages) {}

    private static final Map<String, Expected> USERS = new TreeMap<>(Map.of(
            "admin",
                    new Expected(
                            Set.of("CX", "DT", "IM"),
                            Set.of("CC-001", "CC-002", "CC-003", "CC-004", "CC-005"),
                            true,
                            true),
            "program_mgr", new Expected(Set.of("DT"), Set.of("CC-001", "CC-002"), true, false),
            "project_mgr", new Expected(Set.of("DT*"), Set.of("CC-001"), true, false),
            "finance_mgr",
                    new Expected(Set.of("DT", "IM"), Set.of("CC-001", "CC-002", "CC-003", "CC-004"), true, false),
            "resource_mgr", new Expected(Set.of("CX*", "IM"), Set.of("CC-003", "CC-004", "CC-005"), false, false),
            "viewer", new Expected(Set.of("DT*"), Set.of("CC-002"), true, false),
            "multi_role", new Expected(Set.of("DT*"), Set.of("CC-001"), true, false)));

    private static final Map<String, String> BUDGETS = Map.of(
            "DT", "{\"total\":\"1100000.00\",\"capital\":\"650000.00\",\"expense\":\"450000.00\"}",
            "IM", "{\"total\":\"1100000.00\",\"capital\":\"650000.00\",\"expense\":\"450000.00\"}",
            "CX", "{\"total\":\"600000.00\",\"capital\":\"350000.00\",\"expense\":\"250000.00\"}");

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = new DemoWorld();
        demo.insertInto(shared.database());
    }

    @Test
    void listsShowExactlyWhatTheUserReaches() {
        USERS.forEach((name, expected) -> {
            var user = as(name);
            assertPrograms(name, expected, user.get("/api/v1/programs"));
            assertPrograms(name, expected, user.get("/api/v1/users/" + id(name) + "/accessible-programs"));
            assertProjects(name, expected, user.get("/api/v1/projects"));
            assertProjects(name, expected, user.get("/api/v1/users/" + id(name) + "/accessible-projects"));
        });
    }

    @Test
    void itemsAreFoundExactlyWhereTheyAreListed() {
        USERS.forEach((name, expected) -> {
            demo.programs().forEach((key, program) -> {
                var answer = as(name).get("/api/v1/programs/" + program);
                if (expected.programs().contains(key) || expected.programs().contains(key + "*")) {
                    assertThat(answer.status()).as(name + " " + key).isEqualTo(200);
                    assertProgram(name, expected, answer.json());
                } else {
                    assertRefused(404, "NOT_FOUND", answer);
                }
            });
            demo.projects().forEach((code, project) -> {
                for (String path : List.of("", "/phases")) {
                    var answer = as(name).get("/api/v1/projects/" + project + path);
                    if (expected.projects().contains(code)) {
                        assertThat(answer.status()).as(name + " " + code).isEqualTo(200);
                        var phases = path.isEmpty()
                                ? answer.json().get("phases")
                                : answer.json().get("items");
                        phases.forEach(
                                phase -> assertThat(phase.has("totalBudget")).isEqualTo(expected.budgets()));
                        assertThat(phases.size())
                                .isEqualTo(Set.of("CC-002", "CC-004").contains(code) ? 1 : 2);
                    } else {
                        assertRefused(404, "NOT_FOUND", answer);
                    }
                }
            });
        });
    }

    @Test
    void onlyManagersSeeUsersRolesAndSubjects() {
        USERS.forEach((name, expected) -> {
            for (String path : List.of(
                    "/api/v1/users",
                    "/api/v1/roles",
                    "/api/v1/roles/viewer",
                    "/api/v1/programs/" + demo.programs().get("DT") + "/subjects?permission=read_program",
                    "/api/v1/projects/" + demo.projects().get("CC-001") + "/subjects?permission=read_project")) {
                var answer = as(name).get(path);
                if (expected.manages()) {
                    assertThat(answer.status()).as(name + " " + path).isEqualTo(200);
                } else {
                    assertRefused(403, "FORBIDDEN", answer);
                    assertThat(answer.json().get("reason").asString()).isEqualTo("permission_missing");
                }
            }
        });
    }

    /** Any scope will do, because staffing belongs to the system and reading it takes no more (domain reference, section 5.2). */
    @Test
    void everybodyWithAScopeSeesAllStaffing() {
        var sizes = Map.of(
                "/api/v1/worker-types",
                6,
                "/api/v1/worker-types/" + demo.workerTypes().get("Business Analyst") + "/rates",
                2,
                "/api/v1/workers",
                7,
                "/api/v1/resources",
                10);
        var items = List.of(
                "/api/v1/worker-types/" + demo.workerTypes().get("Solutions Architect"),
                "/api/v1/workers/" + demo.workers().get("EMP001"),
                "/api/v1/resources/" + demo.resources().get("Server Hardware"));
        var unscoped =
                Accounts.anActiveUser().withRole(BuiltInRole.RESOURCE_MANAGER).account();
        shared.projection().project(unscoped, 1);

        USERS.keySet().forEach(name -> {
            sizes.forEach((path, size) -> assertThat(
                            as(name).get(path).json().get("items").size())
                    .as(name + " " + path)
                    .isEqualTo(size));
            items.forEach(path -> assertThat(as(name).get(path).status())
                    .as(name + " " + path)
                    .isEqualTo(200));
        });
        Stream.concat(sizes.keySet().stream(), items.stream()).forEach(path -> {
            assertThat(shared.service().as(UserId.random()).get(path).reason()).isEqualTo("user_unknown");
            assertRefused(403, "FORBIDDEN", shared.service().as(unscoped).get(path));
            assertThat(shared.service().as(unscoped).get(path).reason()).isEqualTo("scope_missing");
        });
    }

    @Test
    void everybodySeesTheirOwnAccountAndManagersThatOfOthers() {
        USERS.forEach((name, expected) -> demo.users().forEach((otherName, other) -> {
            for (String path : List.of("", "/accessible-programs", "/accessible-projects")) {
                var answer = as(name).get("/api/v1/users/" + other + path);
                if (name.equals(otherName) || expected.manages()) {
                    assertThat(answer.status())
                            .as(name + " on " + otherName + path)
                            .isEqualTo(200);
                } else {
                    assertRefused(403, "FORBIDDEN", answer);
                }
            }
        }));
    }

    @Test
    void anAdministratorSeesWhatAnotherUserReachesAsThatUserDoes() {
        USERS.forEach((name, expected) -> {
            var programs = as("admin").get("/api/v1/users/" + id(name) + "/accessible-programs");
            assertThat(names(programs)).as(name).isEqualTo(expected.programs());
        });
    }

    @Test
    void theRoleSummaryShowsWhatIsAssignedAndWhereItReaches() {
        var answer = as("multi_role").get("/api/v1/users/" + id("multi_role"));

        var json = answer.json();
        assertThat(json.get("username").asString()).isEqualTo("multi_role");
        assertThat(json.get("status").asString()).isEqualTo("active");
        assertThat(json.at("/roleAssignments/0/role").asString()).isEqualTo("finance_manager");
        assertThat(json.at("/roleAssignments/0/active").asBoolean()).isFalse();
        assertThat(json.at("/roleAssignments/0/scopes/0/programId").asString())
                .isEqualTo(demo.programs().get("CX").toString());
        assertThat(json.at("/roleAssignments/1/role").asString()).isEqualTo("project_manager");
        assertThat(json.at("/scopeSummary/hasGlobalScope").asBoolean()).isFalse();
        assertThat(json.at("/scopeSummary/accessibleProgramCount").asInt()).isEqualTo(1);
        assertThat(json.at("/scopeSummary/directProjectScopes/0").asString())
                .isEqualTo(demo.projects().get("CC-001").toString());
        assertThat(answer.header("Planner-Version")).isEqualTo("3");
        assertThat(answer.header("ETag")).startsWith("\"3.");
    }

    @Test
    void subjectsAreNamedWithTheirGrants() {
        var answer =
                as("admin").get("/api/v1/programs/" + demo.programs().get("DT") + "/subjects?permission=read_program");

        var subjects = new TreeMap<String, String>();
        answer.json()
                .get("items")
                .forEach(item -> subjects.put(
                        item.get("username").asString(),
                        item.at("/grant/role").asString() + " "
                                + item.at("/grant/scope/type").asString() + (item.has("sightOnly") ? " sight" : "")));
        assertThat(subjects)
                .isEqualTo(Map.of(
                        "admin", "admin global",
                        "finance_mgr", "finance_manager program",
                        "multi_role", "project_manager project sight",
                        "program_mgr", "program_manager program",
                        "project_mgr", "project_manager project sight",
                        "viewer", "viewer project sight"));
    }

    @Test
    void nobodyUnknownOrInactiveListsAnything() {
        var stranger = shared.service().as(UserId.random());
        for (String path : List.of("/api/v1/programs", "/api/v1/projects", "/api/v1/users", "/api/v1/roles")) {
            assertRefused(403, "FORBIDDEN", stranger.get(path));
            assertThat(stranger.get(path).reason()).isEqualTo("user_unknown");
        }
        var user = anInactiveUser().withRole(BuiltInRole.VIEWER, Scope.GLOBAL).account();
        shared.projection().project(user, 3);
        var inactive = shared.service().as(user);
        assertThat(inactive.get("/api/v1/programs").reason()).isEqualTo("user_inactive");
        assertThat(inactive.get("/api/v1/projects/" + demo.projects().get("CC-001"))
                        .reason())
                .isEqualTo("user_inactive");
        var own = inactive.get("/api/v1/users/" + user.id() + "/accessible-programs");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    private static void assertPrograms(String name, Expected expected, Answer answer) {
        assertThat(answer.status()).as(name).isEqualTo(200);
        assertThat(names(answer)).as(name).isEqualTo(expected.programs());
        answer.json().get("items").forEach(item -> assertProgram(name, expected, item));
    }

    private static void assertProgram(String name, Expected expected, JsonNode item) {
        var key = programKey(item);
        if (expected.programs().contains(key + "*")) {
            assertThat(item.propertyNames())
                    .as(name)
                    .containsExactlyInAnyOrder("id", "name", "startDate", "endDate", "sightOnly");
        } else if (expected.budgets()) {
            assertThat(item.get("budget").toString()).as(name + " " + key).isEqualTo(BUDGETS.get(key));
        } else {
            assertThat(item.has("budget")).as(name + " " + key).isFalse();
        }
    }

    private static void assertProjects(String name, Expected expected, Answer answer) {
        assertThat(answer.status()).as(name).isEqualTo(200);
        var codes = answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("costCenterCode").asString())
                .toList();
        assertThat(codes).as(name).containsExactlyInAnyOrderElementsOf(expected.projects());
        answer.json()
                .get("items")
                .forEach(item -> assertThat(item.has("budget")).as(name).isEqualTo(expected.budgets()));
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static Set<String> names(Answer answer) {
        return Set.copyOf(answer.json()
                .get("items")
                .valueStream()
                .map(item -> programKey(item) + (item.has("sightOnly") ? "*" : ""))
                .toList());
    }

    private static String programKey(JsonNode item) {
        var id = item.get("id").asString();
        return demo.programs().entrySet().stream()
                .filter(program -> program.getValue().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static QueryClient as(String name) {
        return shared.service().as(id(name));
    }

    private static UserId id(String name) {
        return demo.users().get(name);
    }
}
