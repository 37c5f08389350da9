package dev.planner.local;

import static dev.planner.local.demo.DemoData.programId;
import static dev.planner.local.demo.DemoData.projectId;
import static dev.planner.local.demo.DemoData.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.Client.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The examples G01–G04, G06 and G31 over HTTP, each read with the consistency token of the command before it. */
class GoldenAccessIntegrationTests {

    private final TestSystem system = TestSystem.shared();
    private final Client admin = system.commands("admin");
    private final Client queries = system.queries("admin");

    @Test
    void builtInRolesGrantWhatTheMatrixSays() {
        var expected = Golden.expected("G01").path("permissions");
        var roles = queries.get("/api/v1/roles?limit=200").expecting(200).items();
        expected.propertyNames()
                .forEach(role -> assertThat(permissionsOf(role, roles)).isEqualTo(Golden.texts(expected.path(role))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "program_mgr", "project_mgr", "finance_mgr", "resource_mgr", "viewer"})
    void demoUsersHaveTheirAccessViews(String username) {
        var expected = Golden.expected("G02").path(username);
        var views = new Views(system.queries(username), userId(username));
        assertThat(Golden.texts(views.permissions().path("roles")))
                .isEqualTo(Golden.texts(expected.path("activeRoles")));
        assertThat(views.permissionCount())
                .isEqualTo(expected.path("permissionCount").intValue());
        assertThat(views.programs()).isEqualTo(Golden.texts(expected.path("accessiblePrograms")));
        assertThat(views.projects()).isEqualTo(Golden.texts(expected.path("accessibleProjects")));
        var summary = views.scopeSummary();
        var expectedSummary = expected.path("scopeSummary");
        assertThat(summary.path("hasGlobalScope")).isEqualTo(expectedSummary.path("hasGlobalScope"));
        assertThat(summary.path("directProgramScopes").size())
                .isEqualTo(expectedSummary.path("directProgramScopes").size());
        assertThat(summary.path("directProjectScopes").size())
                .isEqualTo(expectedSummary.path("directProjectScopes").size());
    }

    @Test
    void aDecisionIsMadePerGrant() {
        var user = userId("multi_role");
        var before = new Views(queries, user);
        assertThat(before.permissionCount()).isEqualTo(14);
        var role = "/api/v1/users/" + user + "/roles/finance_manager";
        var activated = admin.put(role, Map.of("active", true)).expecting(200);
        try {
            var expected = Golden.expected("G03");
            var views = new Views(queries.after(activated), user);
            assertThat(views.permissionCount())
                    .isEqualTo(expected.path("permissionCount").intValue());
            assertThat(views.programs()).isEqualTo(Golden.texts(expected.path("accessiblePrograms")));
            assertThat(views.projects()).isEqualTo(Golden.texts(expected.path("accessibleProjects")));
            expected.path("decisions")
                    .forEachEntry((permission, projects) -> projects.forEachEntry((project, allowed) -> assertThat(
                                    decide(queries.after(activated), user, permission, "project", projectId(project))
                                            .path("allowed"))
                            .as(permission + " on " + project)
                            .isEqualTo(allowed)));
        } finally {
            admin.put(role, Map.of("active", false)).expecting(200);
        }
    }

    @Test
    void aProjectScopeGivesSightOfItsProgramAndNoAuthorityOverIt() {
        var user = anActiveUser();
        var role = "/api/v1/users/" + user + "/roles/program_manager";
        admin.put(role, Map.of()).expecting(201);
        var scoped = admin.post(role + "/scopes", Map.of("type", "project", "projectId", projectId("CC-001")))
                .expecting(201);
        var expected = Golden.expected("G04");
        var reader = queries.after(scoped);
        assertThat(new Views(reader, user).programs()).isEqualTo(Golden.texts(expected.path("accessiblePrograms")));
        assertThat(new Views(reader, user).projects()).isEqualTo(Golden.texts(expected.path("accessibleProjects")));
        for (JsonNode line : expected.path("decisions")) {
            var decision = decide(reader, user, line.path("permission").stringValue(), line.path("resource"));
            assertThat(decision.path("allowed")).as(line.toString()).isEqualTo(line.path("allowed"));
            assertThat(decision.path("reason")).as(line.toString()).isEqualTo(line.path("reason"));
            assertThat(decision.path("sightOnly")).as(line.toString()).isEqualTo(line.path("sightOnly"));
        }
        var sighted = new Client(queries.address(), system.tokenForId(user))
                .after(scoped)
                .get("/api/v1/programs/" + programId("DT"))
                .expecting(200)
                .body();
        assertThat(sighted.propertyNames())
                .containsExactlyInAnyOrder("id", "name", "startDate", "endDate", "sightOnly");
    }

    @Test
    void budgetsAreTheSumsOfThePhases() {
        var expected = Golden.expected("G06");
        expected.path("projects")
                .forEachEntry((project, budget) -> assertThat(queries.get("/api/v1/projects/" + projectId(project))
                                .expecting(200)
                                .body()
                                .path("budget"))
                        .isEqualTo(budget));
        expected.path("programs")
                .forEachEntry((program, budget) -> assertThat(queries.get("/api/v1/programs/" + programId(program))
                                .expecting(200)
                                .body()
                                .path("budget"))
                        .isEqualTo(budget));
        var all = queries.get("/api/v1/programs?limit=200").expecting(200).items().stream()
                .filter(program ->
                        Views.PROGRAM_KEYS.containsKey(program.path("name").stringValue()))
                .map(program ->
                        new BigDecimal(program.path("budget").path("total").stringValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(all.toPlainString())
                .isEqualTo(expected.path("all").path("total").stringValue());
    }

    @Test
    void withdrawingAndRestoringARoleTakesEffectAtOnce() {
        var user = userId("program_mgr");
        var role = "/api/v1/users/" + user + "/roles/program_manager";
        Map<String, Supplier<Answer>> commands = Map.of(
                "remove role program_manager", () -> admin.delete(role),
                "assign role program_manager", () -> admin.put(role, Map.of("active", true)),
                "assign scope program DT to the role assignment",
                        () -> admin.post(role + "/scopes", Map.of("type", "program", "programId", programId("DT"))),
                "deactivate role program_manager", () -> admin.put(role, Map.of("active", false)),
                "assign role program_manager (reactivates it, scopes kept)", () -> admin.put(role, Map.of()),
                "deactivate the user", () -> admin.put("/api/v1/users/" + user + "/status", Map.of("active", false)),
                "activate the user", () -> admin.put("/api/v1/users/" + user + "/status", Map.of("active", true)));
        var reader = queries;
        for (JsonNode step : Golden.expected("G31")) {
            if (step.path("command").isString()) {
                reader = queries.after(
                        commands.get(step.path("command").stringValue()).get());
            }
            assertThatUserIs(step, reader, user);
            assertThatUserIs(
                    step, new Client(system.secondQueries("admin").address(), reader.token(), reader.headers()), user);
        }
    }

    private void assertThatUserIs(JsonNode step, Client reader, String user) {
        var views = new Views(reader, user);
        var command = step.path("command").toString();
        assertThat(views.permissionCount())
                .as(command)
                .isEqualTo(step.path("permissionCount").intValue());
        assertThat(views.programs()).as(command).isEqualTo(Golden.texts(step.path("accessiblePrograms")));
        assertThat(views.projects()).as(command).isEqualTo(Golden.texts(step.path("accessibleProjects")));
        assertThat(decide(reader, user, "read_project", "project", projectId("CC-001"))
                        .path("allowed"))
                .as(command)
                .isEqualTo(step.path("decisionReadProjectCC001"));
        var assignments =
                reader.get("/api/v1/users/" + user).expecting(200).body().path("roleAssignments");
        assertThat(assignments.size())
                .as(command)
                .isEqualTo(step.path("roleAssignments").size());
        for (int i = 0; i < assignments.size(); i++) {
            var expected = step.path("roleAssignments").path(i);
            assertThat(assignments.path(i).path("role")).as(command).isEqualTo(expected.path("role"));
            assertThat(assignments.path(i).path("active")).as(command).isEqualTo(expected.path("active"));
            assertThat(assignments.path(i).path("scopes").size())
                    .as(command)
                    .isEqualTo(expected.path("scopes").size());
        }
    }

    private String anActiveUser() {
        var name = "user-" + UUID.randomUUID();
        return admin.post("/api/v1/users", Map.of("username", name, "email", name + "@example.com"))
                .expecting(201)
                .id();
    }

    private static JsonNode decide(Client reader, String user, String permission, JsonNode resource) {
        var type = resource.path("type").stringValue();
        var key = resource.path("key").asString("");
        return switch (type) {
            case "program" -> decide(reader, user, permission, type, programId(key));
            case "project" -> decide(reader, user, permission, type, projectId(key));
            default -> decision(reader, user, permission, Map.of("type", type));
        };
    }

    private static JsonNode decide(Client reader, String user, String permission, String type, String id) {
        return decision(reader, user, permission, Map.of("type", type, "id", id));
    }

    private static JsonNode decision(Client reader, String user, String permission, Map<String, String> resource) {
        return reader.post("/api/v1/decisions", Map.of("userId", user, "permission", permission, "resource", resource))
                .expecting(200)
                .body();
    }

    private static Set<String> permissionsOf(String role, Iterable<JsonNode> roles) {
        return StreamSupport.stream(roles.spliterator(), false)
                .filter(item -> item.path("key").asString("").equals(role))
                .map(item -> Golden.texts(item.path("permissions")))
                .findFirst()
                .orElseThrow();
    }
}
