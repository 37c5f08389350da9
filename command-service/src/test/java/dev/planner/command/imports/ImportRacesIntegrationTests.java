package dev.planner.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.Database;
import dev.planner.backing.TestBackingServices;
import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.RunningCommandService;
import dev.planner.command.fixture.Simultaneously;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Imports and single commands that meet on two instances: no day gets beyond 100.00, and nobody waits for each other in a circle. */
@Tag("battery")
class ImportRacesIntegrationTests {

    private static final int ROUNDS = 10;
    private static final int PEOPLE = 20;
    private static JdbcClient database;
    private static List<Instance> instances;
    private static List<Client> clients;
    private static List<String> projects;
    private static String workerType;

    @BeforeAll
    static void start() {
        Database postgres = TestBackingServices.shared().postgres().database("imports_two_instances");
        instances = List.of(Instance.start(postgres), Instance.start(postgres));
        clients = instances.stream()
                .map(instance -> instance.as(RunningCommandService.ADMIN))
                .toList();
        database = JdbcClient.create(
                new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        var program = Map.of(
                "name", "Transformation",
                "businessSponsor", "Jane Smith",
                "programManager", "John Doe",
                "technicalLead", "Alice Johnson",
                "startDate", "2024-01-01",
                "endDate", "2025-12-31");
        var programId = clients.getFirst().post("/api/v1/programs", program).id();
        projects =
                IntStream.range(0, 4).mapToObj(one -> project(programId, one)).toList();
        workerType = clients.getFirst()
                .post("/api/v1/worker-types", Map.of("type", "Engineer", "description", "Software engineer"))
                .id();
        clients.getFirst()
                .post(
                        "/api/v1/worker-types/" + workerType + "/rates",
                        Map.of("amount", "1000.00", "startDate", "2024-01-01"));
    }

    private static String project(String program, int number) {
        var body = Map.of(
                "programId", program,
                "name", "A project",
                "businessSponsor", "Jane Smith",
                "projectManager", "Sarah Connor",
                "technicalLead", "Kyle Reese",
                "costCenterCode", "CC-" + number,
                "startDate", "2024-02-01",
                "endDate", "2025-06-30");
        return clients.getFirst().post("/api/v1/projects", body).id();
    }

    @AfterAll
    static void stop() {
        instances.forEach(Instance::close);
    }

    @Test
    void oneOfTwoFilesThatTogetherExceedADayIsRefusedAsAWhole() {
        for (int round = 0; round < ROUNDS; round++) {
            var people = people("pair" + round + "-");
            var answers = Simultaneously.both(
                    () -> importActuals(0, people, projects.get(0), "60"),
                    () -> importActuals(1, reversed(people), projects.get(1), "40.01"));

            assertThat(answers).extracting(Answer::outcome).containsExactlyInAnyOrder("200", "422 IMPORT_REJECTED");
            assertThat(mostOfADay("actual_lookup", "worker_id, actual_date"))
                    .isLessThanOrEqualTo(new BigDecimal("100"));
        }
    }

    @Test
    void filesThatFitAreBothStoredInWhateverOrderTheyNamePeople() {
        for (int round = 0; round < ROUNDS; round++) {
            var people = people("fit" + round + "-");
            var answers = Simultaneously.both(
                    () -> importActuals(0, people, projects.get(0), "60"),
                    () -> importActuals(1, reversed(people), projects.get(1), "40"));

            assertThat(answers).extracting(Answer::outcome).containsOnly("200");
        }
    }

    @Test
    void filesAndSingleCommandsTogetherNeverFillADayBeyondItsEnd() {
        for (int round = 0; round < ROUNDS; round++) {
            var people = people("single" + round + "-");
            var somebody = people.get(new Random(round).nextInt(PEOPLE));
            List<Callable<Answer>> commands = List.of(
                    () -> importActuals(0, people, projects.get(0), "40"),
                    () -> importActuals(1, reversed(people), projects.get(1), "40"),
                    () -> record(0, somebody, projects.get(2), "40"),
                    () -> record(1, somebody, projects.get(3), "40"));
            var outcomes =
                    Simultaneously.all(commands).stream().map(Answer::outcome).toList();

            assertThat(outcomes.stream().filter(outcome -> outcome.startsWith("20")))
                    .as("two of four fit into a day: %s", outcomes)
                    .hasSize(2);
            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome).isIn("200", "201", "422 IMPORT_REJECTED", "409 ALLOCATION_EXCEEDED"));
            assertThat(mostOfADay("actual_lookup", "worker_id, actual_date"))
                    .isLessThanOrEqualTo(new BigDecimal("100"));
        }
    }

    @Test
    void filesOfPlanRowsAndSingleCommandsObeyTheCapTogether() {
        for (int round = 0; round < ROUNDS; round++) {
            var resources =
                    IntStream.range(0, PEOPLE).mapToObj(_ -> aResource()).toList();
            var one = resources.get(new Random(round).nextInt(PEOPLE));
            List<Callable<Answer>> commands = List.of(
                    () -> importPlan(0, resources, projects.get(0), "40"),
                    () -> importPlan(1, reversed(resources), projects.get(1), "40"),
                    () -> plan(1, one, projects.get(2), "40"));
            var outcomes =
                    Simultaneously.all(commands).stream().map(Answer::outcome).toList();

            assertThat(outcomes.stream().filter("200"::equals))
                    .as("%s", outcomes)
                    .hasSize(2);
            assertThat(mostOfADay("plan_row_lookup", "resource_id, day")).isLessThanOrEqualTo(new BigDecimal("100"));
        }
    }

    private static List<String> people(String prefix) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> {
                    var externalId = prefix + number;
                    clients.getFirst()
                            .post(
                                    "/api/v1/workers",
                                    Map.of("externalId", externalId, "name", "Ada", "workerTypeId", workerType));
                    return externalId;
                })
                .toList();
    }

    private static List<String> reversed(List<String> all) {
        var reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Answer importActuals(int instance, List<String> people, String project, String percentage) {
        return clients.get(instance).postCsv("/api/v1/actuals/imports", actuals(people, project, percentage));
    }

    private static String actuals(List<String> people, String project, String percentage) {
        return people.stream()
                .map(person -> "%s,%s,Ada,2024-03-01,%s".formatted(project, person, percentage))
                .collect(Collectors.joining("\n", "project_id,external_worker_id,worker_name,date,percentage\n", "\n"));
    }

    private static Answer importPlan(int instance, List<String> resources, String project, String percentage) {
        var rows = resources.stream()
                .map(resource -> "%s,%s,2024-03-01,%s,50,50".formatted(resource, project, percentage))
                .collect(Collectors.joining("\n"));
        return clients.get(instance)
                .postCsv(
                        "/api/v1/plan/imports",
                        "resource_id,project_id,date,allocation_percentage,capital_percentage,expense_percentage\n"
                                + rows);
    }

    private static Answer record(int instance, String person, String project, String percentage) {
        return clients.get(instance)
                .post(
                        "/api/v1/actuals",
                        Map.of(
                                "projectId", project,
                                "externalWorkerId", person,
                                "workerName", "Ada",
                                "date", "2024-03-01",
                                "allocationPercentage", percentage));
    }

    private static Answer plan(int instance, String resource, String project, String percentage) {
        return clients.get(instance)
                .put(
                        "/api/v1/projects/" + project + "/plan/" + resource,
                        Map.of(
                                "from", "2024-03-01",
                                "to", "2024-03-01",
                                "allocationPercentage", percentage,
                                "capitalPercentage", "50",
                                "expensePercentage", "50"));
    }

    private static String aResource() {
        return clients.getFirst()
                .post("/api/v1/resources", Map.of("name", "Server", "resourceType", "non_labor"))
                .id();
    }

    private static BigDecimal mostOfADay(String table, String day) {
        return database.sql(
                        "select max(total) from (select sum(allocation_percentage) as total from %s group by %s) days"
                                .formatted(table, day))
                .query(BigDecimal.class)
                .single();
    }
}
