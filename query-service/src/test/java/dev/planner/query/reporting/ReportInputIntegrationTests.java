package dev.planner.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.DemoWorld;
import dev.planner.query.fixture.QueryClient.Answer;
import dev.planner.query.fixture.SharedQueryService;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every report makes of parameters at the limits of sense and beyond: a figure or a code of the domain reference, section 3. */
class ReportInputIntegrationTests {

    private static final List<String> AS_OF = List.of(
            "forecast/projects/CC-001?",
            "forecast/programs/DT?",
            "budget-status/projects/CC-001?",
            "budget-status/programs/DT?",
            "projects/CC-001?",
            "projects/CC-001?includeVariance=false&",
            "programs/DT?",
            "programs/DT?includeProjects=false&",
            "projects?ids=CC-001,CC-002&",
            "projects/CC-001/phases?");

    private static final List<String> WINDOWED = List.of(
            "projects/CC-001/cost-projection?",
            "projects/CC-001/time-series?interval=daily&",
            "projects/CC-001/time-series?interval=weekly&",
            "projects/CC-001/time-series?interval=monthly&",
            "programs/DT/time-series?interval=daily&",
            "programs/DT/time-series?interval=weekly&",
            "programs/DT/time-series?interval=monthly&",
            "projects/CC-001/drill-down?groupBy=worker&",
            "projects/CC-001/drill-down?groupBy=date&",
            "projects/CC-001/drill-down?groupBy=phase&",
            "programs/DT/drill-down?groupBy=worker&",
            "programs/DT/drill-down?groupBy=date&",
            "programs/DT/drill-down?groupBy=phase&",
            "projects/CC-001/variance?",
            "projects/CC-001/variance/exceptions?");

    private static SharedQueryService shared;
    private static DemoWorld demo;

    @BeforeAll
    static void fill() {
        shared = SharedQueryService.fresh();
        demo = DemoWorld.wholeIn(shared.database());
        shared.database().sumUp();
    }

    static List<String> asOf() {
        return AS_OF;
    }

    static List<String> windowed() {
        return WINDOWED;
    }

    static Stream<String> all() {
        return Stream.concat(
                AS_OF.stream().map(report -> report + "asOf=2024-04-20"),
                WINDOWED.stream().map(report -> report + "from=2024-04-01&to=2024-04-30"));
    }

    @ParameterizedTest
    @MethodSource("asOf")
    void anyDayThereIsHasFigures(String report) {
        for (String day : List.of("0001-01-01", "1999-12-31", "2024-01-31", "2024-02-29", "2100-01-01", "9999-12-31")) {
            assertAnswered(200, "", get("admin", report + "asOf=" + day));
        }
    }

    /** Nothing is done yet and everything remains, but nothing is overdue. */
    @ParameterizedTest
    @MethodSource("asOf")
    void beforeTheProjectsEverythingRemains(String report) {
        var answer = get("admin", report + "asOf=2001-01-01").json();

        for (String figure : List.of("actual", "overdue")) {
            var found = answer.findValues(figure);
            assertThat(found).isNotEmpty();
            assertThat(found)
                    .allSatisfy(cost -> assertThat(cost.get("total").asString()).isEqualTo("0.00"));
        }
        assertThat(answer.findValue("remaining")).isEqualTo(answer.findValue("forecast"));
    }

    @ParameterizedTest
    @MethodSource("asOf")
    void aDayThatIsNoneIsMalformed(String report) {
        for (String day : List.of(
                "",
                "2024-02-30",
                "2023-02-29",
                "20240420",
                "2024-4-20",
                "today",
                "0000-01-01",
                "-0001-01-01",
                "10000-01-01",
                "%2B10000-01-01",
                "2024-04-20T00:00:00Z",
                "2024-04-20&asOf=2024-04-21",
                "2024-04-20&asOf=2024-04-20",
                "2024-04-20&day=2024-04-20")) {
            assertAnswered(400, "MALFORMED_REQUEST", get("admin", report + "asOf=" + day));
        }
    }

    @ParameterizedTest
    @MethodSource("windowed")
    void aWindowAtEitherEndOfTimeIsEmptyAndExact(String report) {
        for (String window : List.of("from=0001-01-01&to=0001-02-28", "from=9999-11-30&to=9999-12-31")) {
            var answer = get("admin", report + window);
            assertAnswered(200, "", answer);
            assertThat(answer.text()).doesNotContainPattern("\"[a-z]+Cost\":\"[^0]");
        }
    }

    @ParameterizedTest
    @MethodSource("windowed")
    void aWindowThatIsNoneIsMalformed(String report) {
        for (String window : List.of(
                "",
                "from=2024-04-01",
                "to=2024-04-01",
                "from=2024-04-02&to=2024-04-01",
                "from=9999-12-31&to=0001-01-01",
                "from=&to=2024-04-01",
                "from=2024-04-31&to=2024-05-01",
                "from=2024-04-01&to=10000-01-01",
                "from=2024-04-01&from=2024-04-02&to=2024-04-03",
                "from=2024-04-01&to=2024-04-03&to=2024-04-03",
                "from=2024-04-01&to=2024-04-03&interval=daily&interval=daily",
                "from=2024-04-01&to=2024-04-03&groupBy=date&groupBy=worker",
                "from=2024-04-01&to=2024-04-03&until=2024-04-03")) {
            assertAnswered(400, "MALFORMED_REQUEST", get("admin", report + window));
        }
    }

    @ParameterizedTest
    @MethodSource("windowed")
    void aWindowOfAHundredYearsIsRefusedAndNotRead(String report) {
        for (String window : List.of("from=1950-01-01&to=2049-12-31", "from=0001-01-01&to=9999-12-31")) {
            var answer = get("admin", report + window);
            assertAnswered(422, "VALIDATION_FAILED", answer);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("to");
        }
    }

    /** Neither is it told whether there is such a project or program, nor anything about it. */
    @ParameterizedTest
    @MethodSource("all")
    void whatIsOutOfReachIsLikeWhatIsNowhere(String report) {
        var nowhere =
                get("admin", report.replaceAll("CC-001|DT", UUID.randomUUID().toString()));
        var elsewhere = get("resource_mgr", report);

        assertAnswered(404, "NOT_FOUND", nowhere);
        assertAnswered(404, "NOT_FOUND", elsewhere);
        assertThat(elsewhere.json().get("detail")).isEqualTo(nowhere.json().get("detail"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anIdThatIsNoneIsMalformed(String report) {
        for (String id : List.of("CC-001x", "1", "00000000-0000-0000-0000-00000000000g", "%00", "..%2F..")) {
            var answer = get("admin", report.replaceAll("CC-00[12]|DT", id));
            assertThat(answer.status()).as(id + " " + answer.text()).isEqualTo(400);
        }
    }

    private static void assertAnswered(int status, String code, Answer answer) {
        assertThat(answer.status())
                .as(answer.response().uri() + " " + answer.text())
                .isEqualTo(status);
        if (status != 200) {
            assertThat(answer.code()).isEqualTo(code);
        }
    }

    private static Answer get(String user, String report) {
        var path = report;
        for (String code : List.of("CC-001", "CC-002")) {
            path = path.replaceAll(code + "(?!x)", demo.projects().get(code).toString());
        }
        path = path.replace("/DT", "/" + demo.programs().get("DT"));
        return shared.service().as(demo.users().get(user)).get("/api/v1/reports/" + path);
    }
}
