package dev.planner.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.TestBackingServices;
import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import dev.planner.query.fixture.Accounts;
import dev.planner.query.fixture.ObservedDataSource;
import dev.planner.query.fixture.QueryClient;
import dev.planner.query.fixture.RandomWorld;
import dev.planner.query.fixture.ReadDatabase;
import dev.planner.query.fixture.RunningQueryService;
import dev.planner.query.fixture.Stored;
import dev.planner.query.fixture.WorldTables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request takes a fixed number of statements, from the check of the caller to the last item of the page. */
class StatementsOverHttpIntegrationTests {

    private static final ReadDatabase DATABASE = ReadDatabase.create();
    private static final RandomWorld RANDOM = new RandomWorld(5)
            .withRoles()
            .withPrograms(210)
            .withProjects(600)
            .withUsers(210)
            .withStaffing(210, 400, 400);
    private static final UserAccount ADMIN = Accounts.anAdministrator();
    private static final UserAccount MANAGER = manager();

    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        RANDOM.world().users().put(ADMIN.id(), new Stored<>(ADMIN, 2, Instant.EPOCH, Instant.EPOCH));
        RANDOM.world().users().put(MANAGER.id(), new Stored<>(MANAGER, 2, Instant.EPOCH, Instant.EPOCH));
        new WorldTables(DATABASE.dataSource()).insert(RANDOM.world());
        DATABASE.jdbc()
                .sql("insert into projection_watermark (instant) values (now())")
                .update();
        DATABASE.analyze();
        service = RunningQueryService.start(
                DATABASE,
                TestBackingServices.shared().redis(),
                "spring.datasource.type=" + ObservedDataSource.class.getName());
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    /** Reaches everything by single scopes: the worst case for lists that would look into each. */
    private static UserAccount manager() {
        return Accounts.anActiveUser()
                .withRole(
                        BuiltInRole.PROGRAM_MANAGER,
                        RANDOM.world().programs().keySet().stream()
                                .map(Scope::program)
                                .toArray(Scope[]::new))
                .account();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/programs, 1",
        "/api/v1/projects, 1",
        "/api/v1/projects?withTotal=true, 2",
        "/api/v1/projects?archived=any&q=a&sort=-startDate, 1",
        "/api/v1/users, 2",
        "/api/v1/roles, 1",
        "/api/v1/audit, 1",
        "/api/v1/audit?withTotal=true&userId={admin}, 2",
        "/api/v1/audit/user/{admin}, 1",
        "/api/v1/users/{admin}/access-history, 1",
        "/api/v1/users/{admin}/accessible-programs, 1",
        "/api/v1/users/{manager}/accessible-projects, 1",
        "/api/v1/programs/{program}/subjects?permission=read_program, 2",
        "/api/v1/projects/{project}/subjects?permission=read_project, 2",
        "/api/v1/projects/{project}/phases, 2",
        "/api/v1/projects/{project}, 2",
        "/api/v1/programs/{program}, 1",
        "/api/v1/worker-types, 1",
        "/api/v1/worker-types/{workerType}/rates?asOf=2024-01-15, 2",
        "/api/v1/worker-types/{workerType}, 1",
        "/api/v1/workers?q=a, 1",
        "/api/v1/workers/{worker}, 1",
        "/api/v1/resources?resourceType=labor&withTotal=true, 2",
        "/api/v1/resources/{resource}, 1",
        "/api/v1/plan, 1",
        "/api/v1/plan?projectId={project}&withTotal=true, 2",
        "/api/v1/actuals, 1",
        "/api/v1/actuals?from=2024-01-01&sort=-date&withTotal=true, 2"
    })
    void takesAFixedNumberOfStatementsWhateverTheSizeOfThePage(String pattern, int statements) {
        var world = RANDOM.world();
        var path = pattern.replace("{admin}", ADMIN.id().toString())
                .replace("{manager}", MANAGER.id().toString())
                .replace("{program}", anyOf(world.programs()))
                .replace("{project}", anyOf(world.projects()))
                .replace("{workerType}", anyOf(world.workerTypes()))
                .replace("{worker}", anyOf(world.workers()))
                .replace("{resource}", anyOf(world.resources()));
        var isList = !path.matches("/api/v1/[\\w-]+/[0-9a-f-]{36}");

        for (UserAccount caller : path.matches("/api/v1/pro\\w+s(\\?.*)?") ? List.of(ADMIN, MANAGER) : List.of(ADMIN)) {
            for (int limit : isList ? new int[] {1, 50, 200} : new int[] {0}) {
                var answer = countedAnswer(
                        service.as(caller),
                        limit == 0 ? path : path + (path.contains("?") ? "&" : "?") + "limit=" + limit);
                assertThat(counted()).as(path + " of " + limit).hasSize(statements);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
        }
    }

    /** One for each field that reads, however many programs, projects, users or roles it reads for; two for users, who come with their roles. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { programs(limit: %d) { items { id projects(limit: 5) { items { id } } } } }                                      | 2
            { projects(limit: %d) { total items { name program { name } phases { items { name } } } } }                        | 4
            { projects(limit: %d) { items { planRows(limit: 3) { items { id } } actuals(limit: 3) { items { id } } } } }      | 3
            { programs(limit: %d) { items { a: projects(limit: 2) { items { id } } b: projects(q: "a", limit: 2) { items { id } } } } } | 3
            { projects(limit: %d) { items { forecast { actual { total } } program { forecast { actual { total } } } } } }      | 5
            { users(limit: %d) { items { roleAssignments { definition { key } } scopeSummary { hasGlobalScope } } } }         | 5
            """)
    void aQueryTakesAsManyStatementsAsItHasFieldsThatRead(String document, int statements) {
        for (int limit : List.of(2, 60)) {
            var answer = counted(() -> service.as(ADMIN).query(document.formatted(limit)));
            assertThat(answer.json().has("errors")).as(answer.text()).isFalse();
            assertThat(counted())
                    .as(document.formatted(limit))
                    .hasSizeBetween(statements - (limit == 60 ? 0 : 1), statements);
            assertThat(answer.json().at("/data").iterator().next().get("items").size())
                    .isEqualTo(limit);
        }
    }

    private static String anyOf(Map<?, ?> known) {
        return known.keySet().iterator().next().toString();
    }

    private static QueryClient.Answer countedAnswer(QueryClient client, String path) {
        return counted(() -> client.get(path));
    }

    private static QueryClient.Answer counted(Supplier<QueryClient.Answer> question) {
        ObservedDataSource.statements().clear();
        return question.get();
    }

    /** Without facts about the caller, which come from the caches when these are believed, and without the age of the tables. */
    private static List<String> counted() {
        return ObservedDataSource.statements().texts().stream()
                .filter(statement -> statement.startsWith("with page")
                        || (!statement.contains("aggregate_sequences")
                                && !statement.contains("projection_watermark")
                                && !statement.startsWith("set transaction")))
                .toList();
    }
}
