package dev.planner.local;

import static dev.planner.local.DemoMatrix.PROGRAMS;
import static dev.planner.local.DemoMatrix.PROJECTS;
import static dev.planner.local.DemoMatrix.USERS;
import static dev.planner.local.DemoMatrix.assertStatuses;
import static dev.planner.local.DemoMatrix.method;
import static dev.planner.local.DemoMatrix.path;
import static dev.planner.local.demo.DemoData.programId;
import static dev.planner.local.demo.DemoData.projectId;
import static dev.planner.local.demo.DemoData.resourceId;
import static dev.planner.local.demo.DemoData.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.local.Client.Answer;
import dev.planner.local.demo.DemoData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints for every demo user (domain reference, section 14): exactly what they may, and 403 or 404 elsewhere. */
class DemoPersonasIntegrationTests {

    private final TestSystem system = TestSystem.shared();

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # path                                          | AD  PG  PJ  FI  RE  VI  multi_role
            GET /api/v1/users                               | 200 403 403 403 403 403 403
            GET /api/v1/users/{self}                        | 200 200 200 200 200 200 200
            GET /api/v1/users/{admin}                       | 200 403 403 403 403 403 403
            GET /api/v1/users/{unknown}                     | 404 403 403 403 403 403 403
            GET /api/v1/users/{self}/permissions            | 200 200 200 200 200 200 200
            GET /api/v1/users/{self}/accessible-programs    | 200 200 200 200 200 200 200
            GET /api/v1/users/{self}/accessible-projects    | 200 200 200 200 200 200 200
            GET /api/v1/users/{self}/accessible-projects?fields=id | 200 200 200 200 200 200 200
            GET /api/v1/users/{self}/scope-summary          | 200 200 200 200 200 200 200
            GET /api/v1/users/{admin}/permissions           | 200 403 403 403 403 403 403
            GET /api/v1/users/{admin}/accessible-programs   | 200 403 403 403 403 403 403
            GET /api/v1/users/{admin}/accessible-projects   | 200 403 403 403 403 403 403
            GET /api/v1/users/{admin}/scope-summary         | 200 403 403 403 403 403 403
            GET /api/v1/roles                               | 200 403 403 403 403 403 403
            GET /api/v1/roles/viewer                        | 200 403 403 403 403 403 403
            GET /api/v1/programs                            | 200 200 200 200 200 200 200
            GET /api/v1/programs/{DT}                       | 200 200 200 200 404 200 200
            GET /api/v1/programs/{IM}                       | 200 404 404 200 200 404 404
            GET /api/v1/programs/{CX}                       | 200 404 404 404 200 404 404
            GET /api/v1/programs/{unknown}                  | 404 404 404 404 404 404 404
            GET /api/v1/projects                            | 200 200 200 200 200 200 200
            GET /api/v1/projects/{CC-001}                   | 200 200 200 200 404 404 200
            GET /api/v1/projects/{CC-002}                   | 200 200 404 200 404 200 404
            GET /api/v1/projects/{CC-003}                   | 200 404 404 200 200 404 404
            GET /api/v1/projects/{CC-004}                   | 200 404 404 200 200 404 404
            GET /api/v1/projects/{CC-005}                   | 200 404 404 404 200 404 404
            GET /api/v1/projects/{CC-001}/phases            | 200 200 200 200 404 404 200
            GET /api/v1/projects/{CC-005}/phases            | 200 404 404 404 200 404 404
            GET /api/v1/projects/{unknown}                  | 404 404 404 404 404 404 404
            GET /api/v1/programs/{DT}/subjects?permission=read_program  | 200 403 403 403 403 403 403
            GET /api/v1/projects/{CC-001}/subjects?permission=read_project | 200 403 403 403 403 403 403
            GET /api/v1/worker-types                        | 200 200 200 200 200 200 200
            GET /api/v1/worker-types/{Business Analyst}     | 200 200 200 200 200 200 200
            GET /api/v1/worker-types/{Business Analyst}/rates | 200 200 200 200 200 200 200
            GET /api/v1/worker-types/{unknown}              | 404 404 404 404 404 404 404
            GET /api/v1/workers                             | 200 200 200 200 200 200 200
            GET /api/v1/workers/{EMP001}                    | 200 200 200 200 200 200 200
            GET /api/v1/workers/{unknown}                   | 404 404 404 404 404 404 404
            GET /api/v1/resources                           | 200 200 200 200 200 200 200
            GET /api/v1/resources/{Server Hardware}         | 200 200 200 200 200 200 200
            GET /api/v1/resources/{unknown}                 | 404 404 404 404 404 404 404
            GET /api/v1/audit                               | 200 403 403 200 403 403 403
            GET /api/v1/audit/counts                        | 200 403 403 200 403 403 403
            GET /api/v1/audit/project/{CC-001}              | 200 403 403 200 403 403 403
            GET /api/v1/audit/user/{viewer}?field=role      | 200 403 403 200 403 403 403
            GET /api/v1/users/{self}/access-history         | 200 200 200 200 200 200 200
            GET /api/v1/users/{admin}/access-history        | 200 403 403 403 403 403 403
            GET /api/v1/users/{self}/access-history?at=2030-01-01T00:00:00Z | 200 200 200 200 200 200 200
            GET /api/v1/users/{admin}/access-history?at=2030-01-01T00:00:00Z | 200 403 403 403 403 403 403
            GET /api/v1/users/{unknown}/access-history      | 404 403 403 403 403 403 403
            GET /api/v1/plan                                | 200 200 200 200 200 200 200
            GET /api/v1/resources/{Server Hardware}/allocation?from=2024-02-01&to=2024-02-29 | 200 200 200 200 200 200 200
            GET /api/v1/resources/{unknown}/allocation?from=2024-02-01&to=2024-02-29 | 404 404 404 404 404 404 404
            """, delimiter = '|')
    void readsAnswerAsTheScopesSay(String request, String statuses) {
        assertStatuses(request, statuses, user -> system.queries(user).get(path(request, user)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # command                                       | AD  PG  PJ  FI  RE  VI  multi_role
            PUT /api/v1/programs/{DT}                       | 200 200 403 403 404 403 403
            PUT /api/v1/programs/{IM}                       | 200 404 404 403 403 404 404
            PUT /api/v1/programs/{CX}                       | 200 404 404 404 403 404 404
            DELETE /api/v1/programs/{DT}                    | 409 403 403 403 404 403 403
            DELETE /api/v1/programs/{unknown}               | 404 404 404 404 404 404 404
            PUT /api/v1/projects/{CC-001}                   | 200 200 200 403 404 404 200
            PUT /api/v1/projects/{CC-002}                   | 200 200 404 403 404 403 404
            PUT /api/v1/projects/{CC-005}                   | 200 404 404 404 403 404 404
            PUT /api/v1/projects/{unknown}                  | 404 404 404 404 404 404 404
            GET /api/v1/imports/{unknown}                   | 404 404 404 404 404 404 404
            DELETE /api/v1/projects/{unknown}               | 404 404 404 404 404 404 404
            DELETE /api/v1/projects/{CC-001}/plan/{Server Hardware}?from=2024-02-01&to=2024-02-29 | 204 204 204 403 404 404 204
            DELETE /api/v1/projects/{CC-003}/plan/{Server Hardware}?from=2024-07-01&to=2024-07-31 | 204 404 404 403 204 404 404
            """, delimiter = '|')
    void commandsOnThePortfolioAnswerAsTheScopesSay(String request, String statuses) {
        var method = method(request);
        assertStatuses(
                request,
                statuses,
                user -> system.commands(user).send(method, path(request, user), method.equals("PUT") ? "{}" : null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # command                                       | body
            PUT /api/v1/projects/{CC-001}/status            | {"archived": false}  | 200 403 403 403 404 404 403
            POST /api/v1/users                              | {"username": "x-{random}", "email": "{random}@example.com"} | 201 403 403 403 403 403 403
            PUT /api/v1/users/{viewer}/status               | {"active": true}     | 200 403 403 403 403 403 403
            PUT /api/v1/users/{self}/roles/admin            | {"active": true}     | 200 403 403 403 403 403 403
            PUT /api/v1/users/{viewer}/roles/viewer         | {"active": true}     | 200 403 403 403 403 403 403
            POST /api/v1/users/{admin}/roles/admin/scopes   | {"type": "global"}   | 200 403 403 403 403 403 403
            POST /api/v1/users/{viewer}/roles/viewer/scopes/bulk | {"programIds": [], "projectIds": ["{CC-002}"]} | 200 403 403 403 403 403 403
            DELETE /api/v1/users/{viewer}/roles/finance_manager  | | 204 403 403 403 403 403 403
            PUT /api/v1/roles/matrix_role                   | {"permissions": ["read_program"]} | 2xx 403 403 403 403 403 403
            DELETE /api/v1/roles/matrix_role                | | 204 403 403 403 403 403 403
            """, delimiter = '|')
    void commandsOnAccessAreTheAdministratorsOnly(String request, String body, String statuses) {
        assertStatuses(
                request,
                statuses,
                user -> system.commands(user)
                        .send(method(request), path(request, user), body == null ? null : path(body, user)));
    }

    /** Staffing belongs to the system: of the demo users only the administrator has a global scope. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # command                                       | body
            POST /api/v1/worker-types                       | {"type": "{random}", "description": "D"} | 201 403 403 403 403 403 403
            PUT /api/v1/worker-types/{Business Analyst}     | {}                   | 200 403 403 403 403 403 403
            DELETE /api/v1/worker-types/{Business Analyst}  |                      | 409 403 403 403 403 403 403
            POST /api/v1/worker-types/{Business Analyst}/rates | {"amount": "1.00", "startDate": "2024-01-01"} | 409 403 403 403 403 403 403
            POST /api/v1/worker-types/{Business Analyst}/rates/close | {"endDate": "2023-12-31"} | 422 403 403 403 403 403 403
            POST /api/v1/workers                            | {"externalId": "EMP001", "name": "X", "workerTypeId": "{Business Analyst}"} | 409 403 403 403 403 403 403
            PUT /api/v1/workers/{EMP001}                    | {}                   | 200 403 403 403 403 403 403
            DELETE /api/v1/workers/{EMP001}                 |                      | 409 403 403 403 403 403 403
            POST /api/v1/resources                          | {"resourceType": "labor", "workerId": "{EMP001}"} | 422 403 403 403 403 403 403
            PUT /api/v1/resources/{Server Hardware}         | {}                   | 200 403 403 403 403 403 403
            DELETE /api/v1/resources/{unknown}              |                      | 404 403 403 403 403 403 403
            """, delimiter = '|')
    void commandsOnStaffingTakeAGlobalScope(String request, String body, String statuses) {
        assertStatuses(
                request,
                statuses,
                user -> system.commands(user)
                        .send(method(request), path(request, user), body == null ? null : path(body, user)));
    }

    @ParameterizedTest
    @CsvSource({"admin,201", "program_mgr,403", "project_mgr,403", "finance_mgr,403", "resource_mgr,403", "viewer,403"})
    void onlyAGlobalScopeCreatesPrograms(String user, int status) {
        var name = "Program " + UUID.randomUUID();
        var answer = system.commands(user)
                .post(
                        "/api/v1/programs",
                        Map.of(
                                "name", name,
                                "businessSponsor", "S",
                                "programManager", "M",
                                "technicalLead", "T",
                                "startDate", "2024-01-01",
                                "endDate", "2024-12-31"));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 201) {
            system.commands(user).delete("/api/v1/programs/" + answer.id()).expecting(204);
        }
    }

    @ParameterizedTest
    @CsvSource({"admin,201", "program_mgr,201", "project_mgr,403", "finance_mgr,403", "viewer,403", "multi_role,403"})
    void projectsAreCreatedByAuthorityOverTheProgram(String user, int status) {
        var answer = system.commands(user)
                .post(
                        "/api/v1/projects",
                        Map.of(
                                "programId", programId("DT"),
                                "name", "Made by " + user,
                                "businessSponsor", "S",
                                "projectManager", "M",
                                "technicalLead", "T",
                                "costCenterCode", "X-" + UUID.randomUUID(),
                                "startDate", "2024-02-01",
                                "endDate", "2024-12-31"));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 201) {
            system.commands("admin").delete("/api/v1/projects/" + answer.id()).expecting(204);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "admin,200",
        "program_mgr,200",
        "project_mgr,403",
        "finance_mgr,200",
        "resource_mgr,404",
        "viewer,404",
        "multi_role,403"
    })
    void phasesAreChangedByWhoMayUpdateTheBudget(String user, int status) {
        var phases = DemoData.load().projects().stream()
                .filter(project -> project.costCenterCode().equals("CC-001"))
                .findFirst()
                .orElseThrow()
                .phases();
        var answer = system.commands(user).put("/api/v1/projects/" + projectId("CC-001") + "/phases", phases);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("users")
    void everyDecisionIsTheOneThatTheDemoGrantsImply(DemoData.User user) {
        var checks = new ArrayList<Map<String, Object>>();
        var expected = new ArrayList<Boolean>();
        for (String permission :
                Golden.texts(Golden.expected("G01").path("permissions").path("admin"))) {
            for (Oracle.Target target : Oracle.targets(PROGRAMS, PROJECTS)) {
                checks.add(Map.of("permission", permission, "resource", target.json()));
                expected.add(new Oracle(user).allows(permission, target));
            }
        }
        for (Client reader : List.of(system.queries(user.username()), system.secondQueries(user.username()))) {
            var results = reader.post("/api/v1/decisions/batch", Map.of("checks", checks))
                    .expecting(200)
                    .body()
                    .path("results");
            assertThat(results.size()).isEqualTo(expected.size());
            IntStream.range(0, expected.size())
                    .forEach(i -> assertThat(results.path(i).path("allowed").booleanValue())
                            .as(checks.get(i).toString())
                            .isEqualTo(expected.get(i)));
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(textBlock = """
            # file   | project | AD  PG  PJ  FI  RE  VI  multi_role; A accepted, F FORBIDDEN, N PROJECT_NOT_FOUND
            actuals  | CC-001  | A A A F N N A
            actuals  | CC-002  | A A N F N F N
            actuals  | CC-003  | A N N F F N N
            actuals  | CC-005  | A N N N F N N
            plan     | CC-001  | A A A F N N A
            plan     | CC-002  | A A N F N F N
            plan     | CC-003  | A N N F A N N
            plan     | CC-005  | A N N N A N N
            """, delimiter = '|')
    void importsAreDecidedOnEachProjectThatAFileNames(String file, String project, String outcomes) {
        var content = file.equals("actuals")
                ? """
                        project_id,external_worker_id,worker_name,date,percentage
                        %s,EMP007,Evan Peters,2024-12-24,1
                        """.formatted(projectId(project))
                : """
                        project_id,resource_id,date,allocation_percentage,capital_percentage,expense_percentage
                        %s,%s,2024-12-24,1,50,50
                        """.formatted(projectId(project), resourceId("Server Hardware"));
        var expected = outcomes.strip().split(" +", -1);
        for (int i = 0; i < USERS.size(); i++) {
            var report = system.commands(USERS.get(i))
                    .postCsv("/api/v1/" + file + "/imports?dryRun=true", content)
                    .expecting(200)
                    .body();
            var code = report.path("errors").path(0).path("code").asString("ACCEPTED");
            assertThat(code.replace("PROJECT_", ""))
                    .as("%s of %s: %s", file, USERS.get(i), report)
                    .startsWith(expected[i]);
        }
    }

    static Stream<DemoData.User> users() {
        return DemoData.load().users().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "program_mgr", "project_mgr", "finance_mgr", "resource_mgr", "viewer"})
    void listsContainExactlyWhatMayBeRead(String user) {
        var expected = Golden.expected("G02").path(user);
        assertThat(names(system.queries(user).get("/api/v1/programs?limit=200"), "name").stream()
                        .map(Views.PROGRAM_KEYS::get)
                        .collect(Collectors.toSet()))
                .isEqualTo(Golden.texts(expected.path("accessiblePrograms")));
        assertThat(names(system.queries(user).get("/api/v1/projects?limit=200"), "costCenterCode"))
                .isEqualTo(Golden.texts(expected.path("accessibleProjects")));
    }

    @ParameterizedTest
    @CsvSource({"program_mgr,true", "project_mgr,true", "finance_mgr,true", "resource_mgr,false", "viewer,true"})
    void budgetsAreAbsentWithoutViewBudget(String user, boolean seen) {
        var projects = system.queries(user)
                .get("/api/v1/projects?limit=200")
                .expecting(200)
                .items();
        assertThat(projects)
                .isNotEmpty()
                .allSatisfy(project -> assertThat(project.has("budget")).isEqualTo(seen));
        var phases = system.queries(user)
                .get("/api/v1/projects/" + projects.getFirst().path("id").stringValue() + "/phases")
                .expecting(200);
        assertThat(phases.body().toString().contains("capitalBudget")).isEqualTo(seen);
    }

    @Test
    void nobodyIsLetInWithoutAValidToken() {
        var expired = system.system().tokens().tokenFor(userId("admin"), Duration.ofMinutes(-10));
        for (String token : List.of("garbage", expired, system.tokenForId("not-a-uuid"))) {
            for (Client service :
                    List.of(system.queries("admin"), system.commands("admin"), system.projector("admin"))) {
                var answer = new Client(service.address(), token).get("/api/v1/programs");
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            }
        }
        assertThat(new Client(system.queries("admin").address(), null)
                        .get("/api/v1/programs")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenOfSomebodyUnknownOpensNothing() {
        var stranger = new Client(
                system.queries("admin").address(),
                system.tokenForId(UUID.randomUUID().toString()));
        var answer = stranger.get("/api/v1/programs");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("reason").asString("")).isEqualTo("user_unknown");
    }

    private static Set<String> names(Answer page, String field) {
        return page.expecting(200).items().stream()
                .map(item -> item.path(field).asString(""))
                .filter(name -> name.startsWith("CC-") || Views.PROGRAM_KEYS.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The demo's own reading of the domain reference, section 5, in a few lines and apart from the product's. */
    private record Oracle(DemoData.User user) {

        private static final Set<String> ANY_SCOPE = Set.of("read_resource", "read_worker");
        private static final Map<String, String> PROGRAM_OF = DemoData.load().projects().stream()
                .collect(Collectors.toMap(DemoData.Project::costCenterCode, DemoData.Project::program));

        boolean allows(String permission, Target target) {
            return user.roles().stream()
                    .filter(DemoData.Role::active)
                    .filter(role -> grants(role.role(), permission))
                    .flatMap(role -> role.scopes().stream())
                    .anyMatch(scope -> covers(scope, permission, target));
        }

        private static boolean grants(String role, String permission) {
            return Golden.texts(Golden.expected("G01").path("permissions").path(role))
                    .contains(permission);
        }

        private static boolean covers(DemoData.Scope scope, String permission, Target target) {
            if (scope.type().equals("global")) {
                return true;
            }
            return switch (target.type()) {
                case "system" -> ANY_SCOPE.contains(permission);
                case "program" ->
                    target.key().equals(scope.program())
                            || (permission.equals("read_program")
                                    && scope.project() != null
                                    && PROGRAM_OF.get(scope.project()).equals(target.key()));
                default ->
                    target.key().equals(scope.project())
                            || PROGRAM_OF.get(target.key()).equals(scope.program());
            };
        }

        static List<Target> targets(List<String> programs, List<String> projects) {
            var targets = new ArrayList<Target>();
            targets.add(new Target("system", ""));
            programs.forEach(program -> targets.add(new Target("program", program)));
            projects.forEach(project -> targets.add(new Target("project", project)));
            return targets;
        }

        /** A resource by its natural key. */
        record Target(String type, String key) {

            Map<String, String> json() {
                return switch (type) {
                    case "program" -> Map.of("type", type, "id", programId(key));
                    case "project" -> Map.of("type", type, "id", projectId(key));
                    default -> Map.of("type", type);
                };
            }
        }
    }
}
