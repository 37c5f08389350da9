package dev.planner.command.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.backing.Database;
import dev.planner.backing.TestBackingServices;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was committed before there were actuals: the migration finds rates and archived projects in the event store. */
class EarlierEventsIntegrationTests {

    private static final String TYPE = UUID.randomUUID().toString();
    private static final String CLOSED = UUID.randomUUID().toString();
    private static final String TAKEN_TYPE = UUID.randomUUID().toString();
    private static final String OTHER_PROGRAM = UUID.randomUUID().toString();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String PROGRAM = UUID.randomUUID().toString();

    private static final String RATES = """
            select concat_ws(' ', amount, start_date, end_date) from rate_lookup
            where worker_type_id = ?::uuid order by start_date
            """;

    private final Database postgres =
            TestBackingServices.shared().postgres().database("planner_earlier_" + DATABASES.incrementAndGet());
    private final JdbcClient database =
            JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()));
    private int sequence;

    @Test
    void haveTheirRowsInTheLookups() {
        migrate("5");
        insertWorkerType(TYPE);
        insertWorkerType(CLOSED);
        insertRate(TYPE, "1200.00", "2023-01-01");
        insertRate(TYPE, "1250.00", "2024-01-01");
        var closed = insertRate(CLOSED, "900.00", "2023-01-01");
        append(CLOSED, "planner.staffing.rate-closed", """
                {"workerTypeId": "%s", "rateId": "%s", "endDate": "2023-06-30"}""".formatted(CLOSED, closed));
        insertRate(CLOSED, "950.00", "2024-01-01");
        insertRate(UUID.randomUUID().toString(), "1.00", "2024-01-01");
        database.sql("insert into program_lookup values (?::uuid, 'DT', '2024-01-01', '2025-12-31')")
                .param(PROGRAM)
                .update();
        var archived = insertProject("CC-1", "project-archived");
        var restored = insertProject("CC-2", "project-archived", "project-restored");
        var active = insertProject("CC-3");

        migrate("6");

        assertThat(lines(RATES, TYPE)).containsExactly("1200.00 2023-01-01 2023-12-31", "1250.00 2024-01-01");
        assertThat(lines(RATES, CLOSED)).containsExactly("900.00 2023-01-01 2023-06-30", "950.00 2024-01-01");
        assertThat(database.sql("select count(*) from rate_lookup")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(List.of(archived, restored, active))
                .extracting(id -> lines("select archived::text from project_lookup where project_id = ?::uuid", id))
                .containsExactly(List.of("true"), List.of("false"), List.of("false"));
    }

    @Test
    void sayHowMuchOfADayIsTaken() {
        migrate("7");
        insertWorkerType(TAKEN_TYPE);
        var worker = UUID.randomUUID().toString();
        database.sql("insert into worker_lookup values (?::uuid, ?, 'Ada', ?::uuid)")
                .params(worker, "EMP-" + worker, TAKEN_TYPE)
                .update();
        database.sql("insert into program_lookup values (?::uuid, 'IM', '2024-01-01', '2025-12-31')")
                .param(OTHER_PROGRAM)
                .update();
        var project = insertProjectIn(OTHER_PROGRAM, "CC-9");
        var actual = UUID.randomUUID().toString();
        database.sql("insert into actual_lookup values (?::uuid, ?::uuid, ?::uuid, '2024-02-29')")
                .params(actual, worker, project)
                .update();
        append(worker + ".2024-02", "planner.actuals.actual-recorded", """
                {"actualId": "%s", "allocationPercentage": "75.00"}""".formatted(actual));
        append(worker + ".2024-02", "planner.actuals.actual-changed", """
                {"actualId": "%s", "allocationPercentage": "33.33"}""".formatted(actual));
        var resource = UUID.randomUUID().toString();
        database.sql("""
                        insert into plan_row_lookup
                        values (?::uuid, ?::uuid, '2024-03-01', 60), (?::uuid, ?::uuid, '2024-03-02', 60)
                        """).params(resource, project, resource, project).update();
        appendRows(resource, project, "2024-03-01", "2024-03-02", "50.00");
        appendRows(resource, project, "2024-03-02", "2024-03-02", "20.01");

        migrate("8");

        assertThat(lines("select allocation_percentage::text from actual_lookup where worker_id = ?::uuid", worker))
                .containsExactly("33.33");
        assertThat(lines(
                        "select allocation_percentage::text from plan_row_lookup where resource_id = ?::uuid order by day",
                        resource))
                .containsExactly("50.00", "20.01");
    }

    private void appendRows(String resource, String project, String from, String to, String percentage) {
        append(resource + ".2024-03", "planner.plan.rows-set", """
                {"projectId": "%s", "from": "%s", "to": "%s", "allocationPercentage": "%s"}""".formatted(project, from, to, percentage));
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .target(version)
                .load()
                .migrate();
    }

    private void insertWorkerType(String id) {
        database.sql("insert into worker_type_lookup values (?::uuid, ?)")
                .params(id, "type " + id)
                .update();
    }

    private String insertRate(String type, String amount, String start) {
        var id = UUID.randomUUID().toString();
        append(type, "planner.staffing.rate-set", """
                {"workerTypeId": "%s", "rateId": "%s", "amount": "%s", "startDate": "%s"}""".formatted(type, id, amount, start));
        return id;
    }

    private String insertProject(String code, String... events) {
        return insertProjectIn(PROGRAM, code, events);
    }

    private String insertProjectIn(String program, String code, String... events) {
        var id = UUID.randomUUID().toString();
        database.sql("insert into project_lookup values (?::uuid, ?::uuid, ?, '2024-02-01', '2024-12-31')")
                .params(id, program, code)
                .update();
        List.of(events).forEach(event -> append(id, "planner.portfolio." + event, "{\"projectId\": \"" + id + "\"}"));
        return id;
    }

    private void append(String aggregate, String type, String payload) {
        database.sql("""
                        insert into domain_event_entry (event_identifier, time_stamp, payload_type, payload_revision, payload,
                            aggregate_identifier, sequence_number)
                        values (gen_random_uuid(), '2024-01-01T00:00:00Z', ?, '1', convert_to(?, 'UTF8'), ?, ?)
                        """).params(type, payload, aggregate, sequence++).update();
    }

    private List<String> lines(String sql, String id) {
        return database.sql(sql).param(id).query((row, _) -> row.getString(1)).list();
    }
}
