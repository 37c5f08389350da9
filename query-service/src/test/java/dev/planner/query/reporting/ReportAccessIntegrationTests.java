package dev.planner.query.reporting;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which report of the demo data, and what is in it (domain reference, sections 5.2, 5.3, 11 and 14). */
class ReportAccessIntegrationTests {

    private static final String ASKED = "asOf=2024-04-20";

    /** Reaches: what the user has authority over, what is in sight only, and whether the role sees forecasts. */
    private record Reaches(Set<String> programs, Set<String> sight, Set<String> projects, boolean forecasts) {}

    private static final Map<String, Reaches> USERS = Map.of(
            "admin",
            new Reaches(
                    Set.of("DT", "IM", "CX"), Set.of(), Set.of("CC-001", "CC-002", "CC-003", "CC-004", "CC-005"), true),
            "program_mgr",
            new Reaches(Set.of("DT"), Set.of(), Set.of("CC-001", "CC-002"), true),
            "project_mgr",
            new Reaches(Set.of(), Set.of("DT"), Set.of("CC-001"), true),
            "finance_mgr",
            new Reaches(Set.of("DT", "IM"), Set.of(), Set.of("CC-001", "CC-002", "CC-003", "CC-004"), true),
            "resource_mgr",
            new Reaches(Set.of("IM"), Set.of("CX"), Set.of("CC-003", "CC-004", "CC-005"), false),
            "viewer",
            new Reaches(Set.of(), Set.of("DT"), Set.of("CC-002"), true),
            "multi_role",
            new Reaches(Set.of(), Set.of("DT"), Set.of("CC-001"), true));

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        shared.database().sumUp();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forecast/projects/%s?asOf=2024-04-20",
                "budget-status/projects/%s?asOf=2024-04-20",
                "projects/%s/phases?asOf=2024-04-20",
                "projects/%s/cost-projection?from=2024-04-01&to=2024-04-30"
            })
    void figuresOfAProjectAreForThoseWhoSeeItsForecast(String path) {
        USERS.forEach((user, reaches) -> demo.projects().forEach((code, id) -> {
            var answer = get(user, path.formatted(id));
            if (!reaches.projects().contains(code)) {
                assertRefused(404, "NOT_FOUND", answer);
            } else if (!reaches.forecasts()) {
                assertRefused(403, "FORBIDDEN", answer);
                assertThat(answer.reason()).isEqualTo("permission_missing");
            } else {
                assertThat(answer.status()).as(user + " " + code).isEqualTo(200);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecast", "budget-status"})
    void figuresOfAProgramAreForThoseWithAuthorityAndNotForThoseWithSight(String report) {
        USERS.forEach((user, reaches) -> demo.programs().forEach((key, id) -> {
            var answer = get(user, report + "/programs/" + id + "?" + ASKED);
            if (reaches.programs().contains(key) && reaches.forecasts()) {
                assertThat(answer.status()).as(user + " " + key).isEqualTo(200);
            } else {
                assertDenied(reaches, key, answer);
            }
        }));
    }

    @Test
    void projectReportsAreForEveryRoleAndTheirFiguresForThoseWhoSeeForecasts() {
        USERS.forEach((user, reaches) -> demo.projects().forEach((code, id) -> {
            for (String path : List.of("projects/" + id + "?", "projects?ids=" + id + "&")) {
                var answer = get(user, path + ASKED);
                if (reaches.projects().contains(code)) {
                    assertThat(answer.status()).as(user + " " + code).isEqualTo(200);
                    assertThat(answer.json().get("financialSummary").isNull()).isNotEqualTo(reaches.forecasts());
                } else {
                    assertRefused(404, "NOT_FOUND", answer);
                }
            }
        }));
    }

    @Test
    void programReportsAreForThoseWithAuthorityAndTheirFiguresForThoseWhoSeeForecasts() {
        USERS.forEach((user, reaches) -> demo.programs().forEach((key, id) -> {
            var answer = get(user, "programs/" + id + "?" + ASKED);
            if (reaches.programs().contains(key)) {
                assertThat(answer.status()).as(user + " " + key).isEqualTo(200);
                var summaries = Stream.concat(
                                Stream.of(answer.json()),
                                answer.json().get("projects").valueStream())
                        .map(report -> report.get("financialSummary").isNull())
                        .collect(Collectors.toSet());
                assertThat(summaries).as(user + " " + key).containsExactly(!reaches.forecasts());
            } else {
                assertDenied(reaches, key, answer);
            }
        }));
    }

    @Test
    void oneProjectOutOfReachRefusesTheWholeOfSeveral() {
        var both = "projects?ids=%s,%s".formatted(project("CC-001"), project("CC-002"));

        assertThat(get("program_mgr", both)
                        .json()
                        .at("/financialSummary/budget/total")
                        .asString())
                .isEqualTo("1100000.00");
        assertRefused(404, "NOT_FOUND", get("viewer", both));
        assertRefused(404, "NOT_FOUND", get("project_mgr", both));
    }

    @Test
    void severalProjectsAreShownInTheOrderNamedAndEachOnce() {
        var report = get(
                        "admin",
                        "projects?ids=%1$s,%2$s,%1$s,%3$s,%2$s&%4$s"
                                .formatted(project("CC-002"), project("CC-001"), project("CC-003"), ASKED))
                .json();

        assertThat(report.at("/projects").findValuesAsString("costCenterCode"))
                .containsExactly("CC-002", "CC-001", "CC-003");
        assertThat(report.at("/financialSummary/remaining/total").asString()).isEqualTo("212225.00");
        assertThat(report.get("projectsCount").asInt()).isEqualTo(3);
        var repeated = "projects?ids=%s&ids=%s".formatted(project("CC-003"), project("CC-001"));
        assertThat(get("admin", repeated).json().at("/projects").findValuesAsString("costCenterCode"))
                .containsExactly("CC-003", "CC-001");
    }

    /** Figures of a project that somebody else's forecast does not cover stay hidden, and so does the sum with them. */
    @Test
    void whatIsNotSeenOfOneIsNotSeenInTheSum() {
        var user = anActiveUser()
                .withRole(
                        BuiltInRole.RESOURCE_MANAGER,
                        Scope.program(demo.programs().get("IM")))
                .withRole(
                        BuiltInRole.PROJECT_MANAGER,
                        Scope.project(demo.projects().get("CC-003")))
                .account();
        shared.projection().project(user, 1);
        var client = shared.service().as(user);

        var program = client.get("/api/v1/reports/programs/" + demo.programs().get("IM"))
                .json();
        assertThat(program.get("financialSummary").isNull()).isTrue();
        assertThat(program.at("/projects/0/costCenterCode").asString()).isEqualTo("CC-003");
        assertThat(program.at("/projects/0/financialSummary/budget/total").asString())
                .isEqualTo("600000.00");
        assertThat(program.at("/projects/1/financialSummary").isNull()).isTrue();
        var several = client.get("/api/v1/reports/projects?ids=%s,%s".formatted(project("CC-003"), project("CC-004")))
                .json();
        assertThat(several.get("financialSummary").isNull()).isTrue();
        assertThat(several.at("/projects/0/financialSummary").isObject()).isTrue();
        assertThat(several.at("/projects/1/financialSummary").isNull()).isTrue();
    }

    @Test
    void withoutViewBudgetNothingTellsTheBudget() {
        var role = RoleKey.of("forecaster");
        shared.projection()
                .project(
                        role,
                        PermissionSet.of(
                                List.of(Permission.VIEW_FORECAST, Permission.VIEW_REPORTS, Permission.READ_PROJECT)),
                        1);
        var user = anActiveUser().withRole(role, true, Scope.GLOBAL).account();
        shared.projection().project(user, 1);

        for (String path : List.of(
                "forecast/projects/" + project("CC-001"),
                "budget-status/projects/" + project("CC-001"),
                "projects/" + project("CC-001") + "/phases",
                "projects/" + project("CC-001"),
                "projects?ids=" + project("CC-001"),
                "forecast/programs/" + demo.programs().get("DT"),
                "budget-status/programs/" + demo.programs().get("DT"),
                "programs/" + demo.programs().get("DT"))) {
            var answer = ask(user, path + "?" + ASKED);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text())
                    .as(path)
                    .contains("\"forecast\":{")
                    .doesNotContain("\"budget\"", "\"analysis\"", "budgetRemaining");
        }
    }

    @Test
    void nobodyUnknownGetsAReport() {
        var stranger = shared.service().as(UserId.random());

        assertThat(stranger.get("/api/v1/reports/forecast/projects/" + project("CC-001"))
                        .reason())
                .isEqualTo("user_unknown");
        assertThat(shared.service()
                        .withoutToken()
                        .get("/api/v1/reports/programs/" + demo.programs().get("DT"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "forecast/projects/CC?asOf=20240420, 400, MALFORMED_REQUEST",
        "forecast/projects/CC?asOf=2024-02-30, 400, MALFORMED_REQUEST",
        "forecast/projects/CC?asOf=, 400, MALFORMED_REQUEST",
        "forecast/projects/CC?asof=2024-02-01, 400, MALFORMED_REQUEST",
        "forecast/projects/CC?asOf=10000-01-01, 400, MALFORMED_REQUEST",
        "forecast/projects/CC-001, 400, MALFORMED_REQUEST",
        "forecast/users/CC, 404, NOT_FOUND",
        "projects/CC?includeVariance=perhaps, 400, MALFORMED_REQUEST",
        "projects, 400, MALFORMED_REQUEST",
        "projects?ids=, 400, MALFORMED_REQUEST",
        "'projects?ids=CC,', 400, MALFORMED_REQUEST",
        "'projects?ids=CC,1', 400, MALFORMED_REQUEST",
        "projects/CC/cost-projection, 400, MALFORMED_REQUEST",
        "projects/CC/cost-projection?from=2024-02-01, 400, MALFORMED_REQUEST",
        "projects/CC/cost-projection?from=2024-02-02&to=2024-02-01, 400, MALFORMED_REQUEST",
        "projects/CC/cost-projection?from=1950-01-01&to=2049-12-31, 422, VALIDATION_FAILED",
        "projects/CC/cost-projection?from=0001-01-01&to=9999-12-31, 422, VALIDATION_FAILED"
    })
    void whatCannotBeMeantIsRefused(String path, int status, String code) {
        var answer = get("admin", path.replaceFirst("CC(?!-)", project("CC-001")));

        assertRefused(status, code, answer);
    }

    @Test
    void theEndsOfTimeAreDaysToo() {
        for (String path :
                List.of("forecast/projects/%s", "projects/%s", "projects/%s/phases", "budget-status/projects/%s")) {
            for (String day : List.of("0001-01-01", "9999-12-31")) {
                assertThat(get("admin", path.formatted(project("CC-001")) + "?asOf=" + day)
                                .status())
                        .isEqualTo(200);
            }
        }
        var last = get("admin", "projects/" + project("CC-001") + "/cost-projection?from=9999-12-31&to=9999-12-31");
        assertThat(last.json().get("days").size()).isZero();
    }

    @Test
    void noMoreProjectsAreNamedAtATimeThanTheLimit() {
        var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(101).collect(Collectors.joining(","));

        var answer = get("admin", "projects?ids=" + ids);

        assertRefused(422, "VALIDATION_FAILED", answer);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("ids");
        assertRefused(404, "NOT_FOUND", get("admin", "projects?ids=" + UUID.randomUUID()));
    }

    private static void assertDenied(Reaches reaches, String program, Answer answer) {
        if (reaches.programs().contains(program) || reaches.sight().contains(program)) {
            assertRefused(403, "FORBIDDEN", answer);
        } else {
            assertRefused(404, "NOT_FOUND", answer);
        }
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static String project(String code) {
        return demo.projects().get(code).toString();
    }

    private static Answer ask(UserAccount user, String path) {
        return ask(shared.service().as(user), path.contains("?ids=") ? path.replace("?asOf", "&asOf") : path);
    }

    private static Answer get(String user, String path) {
        return ask(shared.service().as(demo.users().get(user)), path);
    }

    private static Answer ask(QueryClient client, String path) {
        return client.get("/api/v1/reports/" + path);
    }
}
