package dev.planner.query.reportcache;

import static dev.planner.query.fixture.Accounts.anActiveUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.wire.ConsistencyToken;
import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.ObservedDataSource;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.RunningQueryService;
import dev.planner.query.fixture.SharedQueryService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import redis.clients.jedis.Jedis;

/** Reports over HTTP, asked again on the demo data, by way of two instances that share a Redis and one that keeps nothing. */
class ReportCacheIntegrationTests {

    private static SharedQueryService shared;
    private static DemoWorld demo;
    private static RunningQueryService second;
    private static RunningQueryService uncached;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        shared.database().sumUp();
        second = RunningQueryService.start(
                shared.database(), shared.redis(), "spring.datasource.type=" + ObservedDataSource.class.getName());
        uncached =
                RunningQueryService.start(shared.database(), shared.redis(), "planner.reporting.cache.enabled=false");
    }

    @AfterAll
    static void stop() {
        second.close();
        uncached.close();
    }

    @BeforeEach
    void everythingIsAnotherNow() {
        shared.database().renewReportTags();
    }

    private static Stream<String> ofProject() {
        return Stream.of(
                "forecast/projects/{project}?asOf=2024-04-20",
                "budget-status/projects/{project}?asOf=2024-04-20",
                "projects/{project}?asOf=2024-04-20",
                "projects/{project}?asOf=2024-04-20&includeVariance=false",
                "projects?ids={project}&asOf=2024-04-20",
                "projects/{project}/phases?asOf=2024-04-20",
                "projects/{project}/cost-projection?from=2024-02-01&to=2024-05-30",
                "projects/{project}/time-series?from=2024-02-01&to=2024-05-30&interval=weekly",
                "projects/{project}/drill-down?from=2024-02-01&to=2024-05-30&groupBy=worker",
                "projects/{project}/variance?from=2024-02-01&to=2024-05-30",
                "projects/{project}/variance/exceptions?from=2024-02-01&to=2024-05-30&costThreshold=5");
    }

    private static Stream<String> ofProgram() {
        return Stream.of(
                "forecast/programs/{program}?asOf=2024-04-20",
                "budget-status/programs/{program}?asOf=2024-04-20",
                "programs/{program}?asOf=2024-04-20",
                "programs/{program}?asOf=2024-04-20&includeProjects=false",
                "programs/{program}/time-series?from=2024-02-01&to=2024-05-30&interval=monthly",
                "programs/{program}/drill-down?from=2024-02-01&to=2024-05-30&groupBy=phase");
    }

    private static Stream<String> all() {
        return Stream.concat(ofProject(), ofProgram());
    }

    @ParameterizedTest
    @MethodSource("all")
    void askedAgainAReportIsAnsweredFromRedisByWhateverInstance(String report) {
        var first = get(report);
        var again = second("admin").get(path(report));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.tier()).isEqualTo("tables");
        assertThat(again.tier()).isEqualTo("redis");
        assertThat(again.degraded()).isFalse();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"").isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsKeptIsWhatIsComputed(String report) {
        var computed = uncached.as(user("admin")).get(path(report));
        get(report);
        var kept = get(report);

        assertThat(computed.tier()).isEqualTo("tables");
        assertThat(kept.tier()).isEqualTo("redis");
        assertThat(kept.text()).isEqualTo(computed.text());
        assertThat(kept.header("Content-Type")).isEqualTo(computed.header("Content-Type"));
    }

    @ParameterizedTest
    @MethodSource("ofProject")
    void aReportOfAProjectIsComputedAnewWhenTheProjectHasChangedAndNotWhenAnotherHas(String report) {
        var first = get(report);
        shared.database().renewReportTag("project", demo.projects().get("CC-003"));
        assertThat(get(report).tier()).isEqualTo("redis");

        shared.database().renewReportTag("project", demo.projects().get("CC-001"));
        assertComputedAnew(first, report);
    }

    @ParameterizedTest
    @MethodSource("ofProgram")
    void aReportOfAProgramIsComputedAnewWhenTheProgramHasChangedAndNotWhenAnotherHas(String report) {
        var first = get(report);
        shared.database().renewReportTag("program", demo.programs().get("IM"));
        assertThat(get(report).tier()).isEqualTo("redis");

        shared.database().renewReportTag("program", demo.programs().get("DT"));
        assertComputedAnew(first, report);
    }

    @Test
    void aReportOfSeveralProjectsIsComputedAnewWhenAnyOfThemHasChanged() {
        var report = "projects?ids={project},%s,%s&asOf=2024-04-20"
                .formatted(demo.projects().get("CC-002"), demo.projects().get("CC-003"));
        for (String code : List.of("CC-001", "CC-002", "CC-003")) {
            var first = get(report);
            shared.database().renewReportTag("project", demo.projects().get(code));
            assertComputedAnew(first, report);
        }
    }

    private static void assertComputedAnew(Answer first, String report) {
        var known = client("admin").with("If-None-Match", first.header("ETag")).get(path(report));

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.tier()).isEqualTo("tables");
        assertThat(known.text()).isEqualTo(first.text());
        assertThat(known.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    /** The control arm of all that invalidates: what is not told to have changed is answered as it was. */
    @Test
    void anAnswerChangesWhenTheTagDoes() {
        var report = "forecast/programs/{program}?asOf=2024-04-20";
        get(report);
        rename("Another name");
        assertThat(get(report).text()).doesNotContain("Another name");

        shared.database().renewReportTag("program", demo.programs().get("DT"));
        assertThat(get(report).text()).contains("Another name");
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoHasItAlreadyCostsOneStatementAndNoComputation(String report) {
        var client = second("admin");
        var known = client.with("If-None-Match", client.get(path(report)).header("ETag"));
        forgetInRedis();

        var answer = observed(() -> known.get(path(report)));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.tier()).isEqualTo("tables");
        assertThat(answer.ageMs()).isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsKeptCostsOneStatement(String report) {
        get(report);

        assertThat(observed(() -> second("admin").get(path(report))).tier()).isEqualTo("redis");
    }

    private static Answer observed(Supplier<Answer> request) {
        ObservedDataSource.statements().clear();
        var answer = request.get();
        assertThat(ObservedDataSource.statements().texts())
                .filteredOn(text -> !text.contains("projection_watermark"))
                .singleElement()
                .asString()
                .contains("report_tags");
        return answer;
    }

    @Test
    void csvIsAnotherAnswerWithATagOfItsOwn() {
        var report = "projects/{project}/variance?from=2024-02-01&to=2024-05-30";
        var json = get(report);
        var client = client("admin").with("Accept", "text/csv");
        var csv = client.get(path(report));

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.tier()).isEqualTo("tables");
        assertThat(csv.header("ETag")).isNotEqualTo(json.header("ETag"));
        assertThat(csv.text())
                .isEqualTo(uncached.as(user("admin"))
                        .with("Accept", "text/csv")
                        .get(path(report))
                        .text());
        var again = client.with("If-None-Match", csv.header("ETag")).get(path(report));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(client.with("If-None-Match", json.header("ETag"))
                        .get(path(report))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutADayAReportIsTheOneOfToday() {
        var report = "forecast/projects/{project}";
        var today = get(report);

        var named = get(report + "?asOf=" + today.json().get("asOf").asString());
        assertThat(named.header("ETag")).isEqualTo(today.header("ETag"));
        assertThat(named.tier()).isEqualTo("redis");
        assertThat(get(report + "?asOf=2024-04-20").header("ETag")).isNotEqualTo(today.header("ETag"));
    }

    @Test
    void readersShareWhatTheyAreShownAlikeAndNothingElse() {
        var report = "projects/{project}?asOf=2024-04-20&includeVariance=false";
        var sighted = anActiveUser()
                .withRole(
                        BuiltInRole.RESOURCE_MANAGER,
                        Scope.program(demo.programs().get("DT")))
                .account();
        shared.projection().project(sighted, 2);
        for (int round = 0; round < 2; round++) {
            assertThat(get(report).json().at("/financialSummary/budget/total").asString())
                    .isEqualTo("600000.00");
            var answer = shared.service().as(sighted).get(path(report));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("financialSummary").isNull()).isTrue();
            assertThat(answer.tier()).isEqualTo(round == 0 ? "tables" : "redis");
        }
        var manager = client("project_mgr");
        manager.get(path("forecast/projects/{project}"));
        assertThat(manager.get(path(report)).tier()).isEqualTo("redis");
    }

    /** Of the program they have no forecast; of one of its projects one of them has. */
    @Test
    void readersOfAProgramShareOnlyWhatTheyAreShownOfItsProjects() {
        var report = "programs/{program}?asOf=2024-04-20";
        var program = Scope.program(demo.programs().get("DT"));
        var project = Scope.project(demo.projects().get("CC-001"));
        var without =
                anActiveUser().withRole(BuiltInRole.RESOURCE_MANAGER, program).account();
        var with = anActiveUser()
                .withRole(BuiltInRole.RESOURCE_MANAGER, program)
                .withRole(BuiltInRole.PROJECT_MANAGER, project)
                .account();
        shared.projection().project(without, 2);
        shared.projection().project(with, 2);

        for (int round = 0; round < 2; round++) {
            assertThat(figuresShown(get(report))).containsExactly(true, true);
            assertThat(figuresShown(shared.service().as(without).get(path(report))))
                    .containsExactly(false, false);
            assertThat(figuresShown(shared.service().as(with).get(path(report))))
                    .containsExactly(true, false);
        }
    }

    private static List<Boolean> figuresShown(Answer answer) {
        return answer.json()
                .get("projects")
                .valueStream()
                .map(project -> !project.get("financialSummary").isNull())
                .toList();
    }

    @Test
    void whatIsKeptIsForThoseWhoMayHaveItOnly() {
        for (String report : all().toList()) {
            get(report);
            var tag = get(report).header("ETag");
            var viewer = client("viewer").with("If-None-Match", tag).get(path(report));
            assertThat(viewer.status()).as(report).isIn(403, 404);
        }
    }

    @Test
    void aPermissionThatIsGoneIsGoneForWhatIsKept() {
        var report = "forecast/projects/{project}?asOf=2024-04-20";
        var user = UserId.random();
        var granted = anActiveUser(user)
                .withRole(
                        BuiltInRole.PROJECT_MANAGER,
                        Scope.project(demo.projects().get("CC-001")))
                .account();
        shared.projection().project(granted, 2);
        var kept = shared.service().as(user).get(path(report));
        assertThat(kept.status()).isEqualTo(200);

        shared.projection().store(anActiveUser(user).account(), 3);
        var after = shared.service()
                .as(user)
                .demanding(atLeast(user.toString(), 3))
                .with("If-None-Match", kept.header("ETag"))
                .get(path(report));
        assertThat(after.status()).isEqualTo(404);
    }

    @Test
    void aDemandedStateIsWaitedForWhateverIsKept() {
        var report = "forecast/programs/{program}?asOf=2024-04-20";
        var program = demo.programs().get("DT").toString();
        var first = get(report);
        var demanding = client("admin").demanding(atLeast(program, 41)).with("If-None-Match", first.header("ETag"));

        assertThat(demanding.get(path(report)).code()).isEqualTo("PROJECTION_LAGGING");

        rename("Renamed since");
        shared.database().renewReportTag("program", program);
        shared.database()
                .jdbc()
                .sql("update aggregate_sequences set sequence = 41 where aggregate_id = ?")
                .param(program)
                .update();
        assertThat(demanding.get(path(report)).text()).contains("Renamed since");
        assertThat(demanding.get(path(report)).tier()).isEqualTo("redis");
    }

    @Test
    void whatTheProjectorHasNeverToldOfIsNotKept() {
        var report = "forecast/projects/{project}?asOf=2024-04-20";
        shared.database()
                .jdbc()
                .sql("delete from report_tags where id = ?")
                .param(demo.projects().get("CC-001").value())
                .update();

        assertThat(get(report).tier()).isEqualTo("tables");
        var again = get(report);
        assertThat(again.tier()).isEqualTo("tables");
        assertThat(client("admin")
                        .with("If-None-Match", again.header("ETag"))
                        .get(path(report))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void refusalsAreNotKept() {
        var unknown = "/api/v1/reports/forecast/projects/" + UUID.randomUUID();

        assertThat(client("admin").get(unknown).code()).isEqualTo("NOT_FOUND");
        assertThat(get("projects/{project}/time-series?from=2024-02-01&to=2124-02-01&interval=daily")
                        .code())
                .isEqualTo("VALIDATION_FAILED");
    }

    /** Except for one that costs no more than to ask whether it has changed, and depends on workers who are not on the project. */
    @Test
    void everyReportOfTheApiIsOneThatIsKept() {
        shared.service()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (String pattern : mapping.getPatternValues()) {
                        if (pattern.startsWith("/api/v1/reports/") && !pattern.endsWith("/{externalWorkerId}/{date}")) {
                            assertThat(method.getReturnType().getParameterType())
                                    .as(pattern)
                                    .isEqualTo(Report.class);
                        }
                    }
                });
    }

    @Test
    void whatComesOfItIsCounted() {
        var report = "forecast/projects/{project}?asOf=2024-04-20";
        var tag = get(report).header("ETag");
        get(report);
        client("admin").with("If-None-Match", tag).get(path(report));

        assertThat(shared.service().management().get("/actuator/prometheus").text())
                .containsPattern("planner_reporting_cache_lookups_total\\{result=\"hit\"} [1-9]")
                .containsPattern("planner_reporting_cache_lookups_total\\{result=\"miss\"} [1-9]")
                .containsPattern("planner_reporting_cache_lookups_total\\{result=\"unchanged\"} [1-9]")
                .contains("planner_reporting_cache_precomputed_total")
                .contains("planner_reporting_cache_rejected_total")
                .contains("planner_reporting_cache_evicted_total")
                .contains("planner_reporting_cache_loads_seconds_bucket{")
                .contains("planner_reporting_cache_breaker_open 0.0");
    }

    private static void rename(String name) {
        shared.database()
                .jdbc()
                .sql("update programs set name = ? where id = ?")
                .params(name, demo.programs().get("DT").value())
                .update();
    }

    private static void forgetInRedis() {
        try (var redis = new Jedis(shared.redis().host(), shared.redis().port())) {
            redis.keys("planner:reports:*").forEach(redis::del);
        }
    }

    private static String atLeast(String aggregate, long version) {
        return "at_least " + ConsistencyToken.of(Map.of(aggregate, version)).encode();
    }

    private static Answer get(String report) {
        return client("admin").get(path(report));
    }

    private static String path(String report) {
        return "/api/v1/reports/"
                + report.replace("{project}", demo.projects().get("CC-001").toString())
                        .replace("{program}", demo.programs().get("DT").toString());
    }

    private static QueryClient client(String user) {
        return shared.service().as(user(user));
    }

    private static QueryClient second(String user) {
        return second.as(user(user));
    }

    private static UserId user(String name) {
        return demo.users().get(name);
    }
}
