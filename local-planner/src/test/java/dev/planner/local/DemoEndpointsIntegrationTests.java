package dev.planner.local;

import static dev.planner.local.DemoMatrix.assertStatuses;
import static dev.planner.local.DemoMatrix.method;
import static dev.planner.local.DemoMatrix.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rest of the endpoints for every demo user, and that none is forgotten. */
class DemoEndpointsIntegrationTests {

    private static final Pattern REQUEST = Pattern.compile("^(GET|POST|PUT|DELETE) (/(?:\\{[^}]*}|[^{?| ])*)");

    /** What {@link DemoPersonasIntegrationTests} asks for in tests of their own. */
    private static final Set<String> ASKED_BY_THEMSELVES = Set.of(
            "POST /api/v1/programs",
            "POST /api/v1/projects",
            "PUT /api/v1/projects/{projectId}/phases",
            "POST /api/v1/decisions/batch",
            "POST /api/v1/actuals/imports",
            "POST /api/v1/plan/imports");

    private final TestSystem system = TestSystem.shared();

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # path                                                   | AD  PG  PJ  FI  RE  VI  multi_role
            GET /api/v1/actuals                                      | 200 200 200 200 200 200 200
            GET /api/v1/actuals/{actual}                             | 200 200 200 200 404 404 200
            GET /api/v1/actuals/{unknown}                            | 404 404 404 404 404 404 404
            GET /api/v1/reports/forecast/projects/{CC-001}           | 200 200 200 200 404 404 200
            GET /api/v1/reports/forecast/projects/{CC-003}           | 200 404 404 200 403 404 404
            GET /api/v1/reports/forecast/programs/{DT}               | 200 200 403 200 404 403 403
            GET /api/v1/reports/forecast/programs/{IM}               | 200 404 404 200 403 404 404
            GET /api/v1/reports/budget-status/projects/{CC-003}      | 200 404 404 200 403 404 404
            GET /api/v1/reports/budget-status/programs/{DT}          | 200 200 403 200 404 403 403
            GET /api/v1/reports/projects/{CC-003}                    | 200 404 404 200 200 404 404
            GET /api/v1/reports/projects?ids={CC-001},{CC-002}       | 200 200 404 200 404 404 404
            GET /api/v1/reports/programs/{IM}                        | 200 404 404 200 200 404 404
            GET /api/v1/reports/projects/{CC-003}/phases             | 200 404 404 200 403 404 404
            GET /api/v1/reports/projects/{CC-003}/cost-projection?from=2024-07-01&to=2024-07-31 | 200 404 404 200 403 404 404
            GET /api/v1/reports/projects/{CC-003}/time-series?from=2024-07-01&to=2024-07-31&interval=weekly | 200 404 404 200 200 404 404
            GET /api/v1/reports/programs/{DT}/time-series?from=2024-07-01&to=2024-07-31&interval=weekly | 200 200 403 200 404 403 403
            GET /api/v1/reports/projects/{CC-003}/drill-down?from=2024-07-01&to=2024-07-31&groupBy=phase | 200 404 404 200 200 404 404
            GET /api/v1/reports/programs/{DT}/drill-down?from=2024-07-01&to=2024-07-31&groupBy=worker | 200 200 403 200 404 403 403
            GET /api/v1/reports/projects/{CC-001}/variance?from=2024-02-01&to=2024-02-29 | 200 200 200 200 404 404 200
            GET /api/v1/reports/projects/{CC-001}/variance/exceptions?from=2024-02-01&to=2024-02-29 | 200 200 200 200 404 404 200
            GET /api/v1/reports/projects/{CC-001}/variance/EMP001/2024-02-01 | 200 200 200 200 404 404 200
            """, delimiter = '|')
    void readsAnswerAsTheScopesSay(String request, String statuses) {
        assertStatuses(request, statuses, user -> system.queries(user).get(full(request, user)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # question                                               | body
            POST /api/v1/decisions                                   | {"permission": "read_program", "resource": {"type": "program", "id": "{DT}"}} | 200 200 200 200 200 200 200
            POST /api/v1/decisions                                   | {"userId": "{admin}", "permission": "read_program", "resource": {"type": "program", "id": "{DT}"}} | 200 403 403 403 403 403 403
            POST /api/v1/resources/{Server Hardware}/allocation/check | {"projectId": "{CC-001}", "from": "2024-02-01", "to": "2024-02-02", "allocationPercentage": "1"} | 200 200 200 200 403 403 200
            POST /api/v1/resources/{Server Hardware}/allocation/check | {"projectId": "{unknown}", "from": "2024-02-01", "to": "2024-02-02", "allocationPercentage": "1"} | 4xx 403 403 403 403 403 403
            """, delimiter = '|')
    void questionsAreAnsweredAsTheScopesSay(String request, String body, String statuses) {
        assertStatuses(
                request,
                statuses,
                user -> system.queries(user).send(method(request), full(request, user), path(body, user)));
    }

    /** Whatever an administrator may is refused for another reason, or repeats what is there: the demo data stay as they are. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # command                                                | body
            GET /api/v1/clock                                        | | 200 200 200 200 200 200 200
            POST /api/v1/actuals                                     | {"projectId": "{CC-001}", "externalWorkerId": "EMP007", "workerName": "Nobody", "date": "2024-12-24", "allocationPercentage": "1"} | 422 403 403 403 403 403 403
            POST /api/v1/actuals                                     | {"projectId": "{unknown}", "externalWorkerId": "EMP007", "workerName": "Evan Peters", "date": "2024-12-24", "allocationPercentage": "1"} | 422 403 403 403 403 403 403
            PUT /api/v1/actuals/{actual}                             | {"allocationPercentage": "75.00"} | 200 403 403 403 404 404 403
            DELETE /api/v1/actuals/{unknown}                         | | 404 404 404 404 404 404 404
            PUT /api/v1/projects/{CC-001}/plan/{Server Hardware}     | {"from": "2030-01-01", "to": "2030-01-01", "allocationPercentage": "1", "capitalPercentage": "50", "expensePercentage": "50"} | 422 422 422 403 404 404 422
            PUT /api/v1/users/{viewer}/roles/viewer/scopes/{unknown}/status | {"active": true} | 404 403 403 403 403 403 403
            DELETE /api/v1/users/{viewer}/roles/viewer/scopes/{unknown} | | 404 403 403 403 403 403 403
            """, delimiter = '|')
    void commandsAnswerAsTheScopesSay(String request, @Nullable String body, String statuses) {
        assertStatuses(
                request,
                statuses,
                user -> system.commands(user)
                        .send(method(request), full(request, user), body == null ? null : path(body, user)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # operation                                              | AD  PG  PJ  FI  RE  VI  multi_role
            GET /api/v1/projections                                  | 200 403 403 403 403 403 403
            GET /api/v1/projections/access/dead-letters              | 200 403 403 403 403 403 403
            POST /api/v1/projections/access/dead-letters/0/retry     | 404 403 403 403 403 403 403
            POST /api/v1/projections/access/dead-letters/0/discard   | 404 403 403 403 403 403 403
            POST /api/v1/permission-cache/users/{viewer}/invalidate  | 2xx 403 403 403 403 403 403
            POST /api/v1/permission-cache/users/{viewer}/refresh     | 2xx 403 403 403 403 403 403
            POST /api/v1/permission-cache/invalidate-all             | -   403 403 403 403 403 403
            POST /api/v1/permission-cache/warm                       | 202 403 403 403 403 403 403
            GET /api/v1/jobs                                         | 200 403 403 403 403 403 403
            GET /api/v1/jobs/{unknown}                               | 404 403 403 403 403 403 403
            POST /api/v1/reports/reconcile                           | 202 403 403 403 403 403 403
            POST /api/v1/reports/recompute                           | 202 403 403 403 403 403 403
            POST /api/v1/reports/precompute                          | 202 403 403 403 403 403 403
            """, delimiter = '|')
    void theProjectorIsTheAdministratorsOnly(String request, String statuses) {
        assertStatuses(
                request, statuses, user -> system.projector(user).send(method(request), full(request, user), null));
    }

    /** A new endpoint takes a row above, or in {@link DemoPersonasIntegrationTests}. */
    @Test
    void everyEndpointThatIsDescribedIsAskedForAsEveryDemoUser() {
        var requests = requests();
        var forgotten = Stream.of(system.commands("admin"), system.queries("admin"), system.projector("admin"))
                .flatMap(DemoEndpointsIntegrationTests::described)
                .filter(operation -> !ASKED_BY_THEMSELVES.contains(operation))
                .filter(operation -> requests.stream().noneMatch(request -> request.matches(expression(operation))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(forgotten).isEmpty();
    }

    /** Methods and paths with their parameters in braces; the languages of other standards have tests of their own. */
    private static Stream<String> described(Client service) {
        return service.get("/v3/api-docs")
                .expecting(200)
                .body()
                .path("paths")
                .propertyStream()
                .filter(path ->
                        path.getKey().startsWith("/api/v1/") && !path.getKey().endsWith("/graphql"))
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    private static String expression(String operation) {
        return operation.replaceAll("\\{[^}]*}", "[^/]+");
    }

    private static List<String> requests() {
        return Stream.of(DemoPersonasIntegrationTests.class, DemoEndpointsIntegrationTests.class)
                .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                .filter(test -> test.isAnnotationPresent(CsvSource.class))
                .flatMap(test -> test.getAnnotation(CsvSource.class).textBlock().lines())
                .map(REQUEST::matcher)
                .filter(line -> line.find())
                .map(line -> line.group(1) + " " + line.group(2).replaceAll("[{}]", ""))
                .toList();
    }

    private String full(String request, String user) {
        return path(request.contains("{actual}") ? request.replace("{actual}", anActual()) : request, user);
    }

    /** Of EMP001 on CC-001. */
    private String anActual() {
        return system.queries("admin")
                .get(path("/api/v1/actuals?projectId={CC-001}&workerId={EMP001}&limit=1", "admin"))
                .expecting(200)
                .items()
                .getFirst()
                .path("id")
                .stringValue();
    }
}
