package dev.planner.command.imports;

import dev.planner.backing.Database;
import dev.planner.command.fixture.Answer;
import dev.planner.command.fixture.Client;
import dev.planner.command.fixture.Instance;
import dev.planner.command.fixture.RunningCommandService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Instances of the service on one database, with what can be booked there: four projects, and whoever is asked for. */
final class Booking implements AutoCloseable {

    private static final int PEOPLE = 20;

    final JdbcClient database;
    final List<String> projects;
    private final List<Instance> instances;
    private final List<Client> clients;
    private final String workerType;

    private Booking(Database postgres, int count) {
        instances = IntStream.range(0, count)
                .mapToObj(_ -> Instance.start(postgres))
                .toList();
        clients = instances.stream()
                .map(instance -> instance.as(RunningCommandService.ADMIN))
                .toList();
        database = JdbcClient.create(
                new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        var program = program();
        projects = IntStream.range(0, 4).mapToObj(one -> project(program, one)).toList();
        workerType = first().post(
                        "/api/v1/worker-types", Map.of("type", "Engineer", "description", "Software engineer"))
                .id();
        first().post(
                        "/api/v1/worker-types/" + workerType + "/rates",
                        Map.of("amount", "1000.00", "startDate", "2024-01-01"));
    }

    static Booking at(Database postgres, int instances) {
        return new Booking(postgres, instances);
    }

    private Client first() {
        return clients.getFirst();
    }

    private String program() {
        var body = Map.of(
                "name", "Transformation",
                "businessSponsor", "Jane Smith",
                "programManager", "John Doe",
                "technicalLead", "Alice Johnson",
                "startDate", "2024-01-01",
                "endDate", "2025-12-31");
        return first().post("/api/v1/programs", body).id();
    }

    private String project(String program, int number) {
        var body = Map.of(
                "programId", program,
                "name", "A project",
                "businessSponsor", "Jane Smith",
                "projectManager", "Sarah Connor",
                "technicalLead", "Kyle Reese",
                "costCenterCode", "CC-" + number,
                "startDate", "2024-02-01",
                "endDate", "2025-06-30");
        return first().post("/api/v1/projects", body).id();
    }

    /** The external ids of new workers. */
    List<String> people(String prefix) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> {
                    var externalId = prefix + number;
                    first().post(
                                    "/api/v1/workers",
                                    Map.of("externalId", externalId, "name", "Ada", "workerTypeId", workerType));
                    return externalId;
                })
                .toList();
    }

    /** The ids of new resources. */
    List<String> resources() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(_ -> first().post("/api/v1/resources", Map.of("name", "Server", "resourceType", "non_labor"))
                        .id())
                .toList();
    }

    /** All of them on one day. */
    Answer importActuals(int instance, List<String> people, String project, String percentage) {
        var rows = people.stream()
                .map(person -> "%s,%s,Ada,2024-03-01,%s".formatted(project, person, percentage))
                .collect(Collectors.joining("\n"));
        return clients.get(instance)
                .postCsv(
                        "/api/v1/actuals/imports",
                        "project_id,external_worker_id,worker_name,date,percentage\n" + rows);
    }

    /** All of them on one day. */
    Answer importPlan(int instance, List<String> resources, String project, String percentage) {
        var rows = resources.stream()
                .map(resource -> "%s,%s,2024-03-01,%s,50,50".formatted(resource, project, percentage))
                .collect(Collectors.joining("\n"));
        return clients.get(instance)
                .postCsv(
                        "/api/v1/plan/imports",
                        "resource_id,project_id,date,allocation_percentage,capital_percentage,expense_percentage\n"
                                + rows);
    }

    Answer record(int instance, String person, String project, String percentage) {
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

    Answer plan(int instance, String resource, String project, String percentage) {
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

    /** The most that any person has on any day, in percent. */
    BigDecimal mostRecorded() {
        return most("actual_lookup", "worker_id, actual_date");
    }

    /** The most that any resource has on any day, in percent. */
    BigDecimal mostPlanned() {
        return most("plan_row_lookup", "resource_id, day");
    }

    private BigDecimal most(String table, String day) {
        return database.sql(
                        "select max(total) from (select sum(allocation_percentage) as total from %s group by %s) days"
                                .formatted(table, day))
                .query(BigDecimal.class)
                .single();
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
    }
}
