package dev.planner.query.reporting;

import static dev.planner.query.fixture.Accounts.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.RandomCosts;
import dev.planner.query.fixture.SharedQueryService;
import dev.planner.query.reckoning.CostModel;
import dev.planner.query.reckoning.ExpectedReports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every report of random worlds on random days, against the domain reference evaluated row by row: no difference of a cent, a day or a field. */
class RandomReportsIntegrationTests {

    private static final List<CostModel> MODELS =
            LongStream.range(0, 4).mapToObj(RandomCosts::of).toList();

    private static QueryClient admin;

    @BeforeAll
    static void fill() {
        var shared = SharedQueryService.fresh();
        RandomCosts.insert(MODELS, shared.database());
        var account = anAdministrator();
        shared.projection().project(account, 1);
        admin = shared.service().as(account);
    }

    static List<CostModel> models() {
        return MODELS;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyReportIsWhatTheRowsSay(CostModel model) {
        var random = new Random(model.plan().size());
        for (int i = 0; i < 3; i++) {
            var expected = new ExpectedReports(model, RandomCosts.anyDay(random));
            model.world().programs().keySet().forEach(id -> {
                assertAnswer("forecast/programs/" + id, expected, expected.forecast(id));
                assertAnswer("budget-status/programs/" + id, expected, expected.budgetStatus(id));
                assertAnswer("programs/" + id, expected, expected.program(id));
            });
            for (ProjectId id : model.world().projects().keySet()) {
                assertAnswer("forecast/projects/" + id, expected, expected.forecast(id));
                assertAnswer("budget-status/projects/" + id, expected, expected.budgetStatus(id));
                assertThat(get("projects/%s?includeVariance=false&asOf=%s".formatted(id, expected.asOf())))
                        .isEqualTo(expected.project(id).toString());
                assertAnswer("projects/" + id + "/phases", expected, expected.phases(id));
                assertProjection(expected, id, random);
            }
            assertSeveral(expected, random);
        }
    }

    private static void assertSeveral(ExpectedReports expected, Random random) {
        var ids = new ArrayList<>(expected.model().world().projects().keySet());
        Collections.shuffle(ids, random);
        var some = ids.subList(0, 1 + random.nextInt(ids.size()));
        var list = some.stream().map(ProjectId::toString).collect(Collectors.joining(","));
        assertThat(get("projects?ids=%s&asOf=%s".formatted(list, expected.asOf())))
                .isEqualTo(expected.projects(some).toString());
    }

    private static void assertProjection(ExpectedReports expected, ProjectId id, Random random) {
        var from = RandomCosts.anyDay(random);
        var window = new Dates(from, from.plusDays(random.nextInt(90)));
        assertThat(get("projects/%s/cost-projection?from=%s&to=%s".formatted(id, window.start(), window.end())))
                .isEqualTo(expected.projection(id, window).toString());
    }

    private static void assertAnswer(String path, ExpectedReports reports, ObjectNode expected) {
        assertThat(get(path + "?asOf=" + reports.asOf())).as(path).isEqualTo(expected.toString());
    }

    private static String get(String path) {
        return admin.get("/api/v1/reports/" + path).json().toString();
    }
}
