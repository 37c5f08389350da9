package dev.planner.projector.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.EventEnvelope;
import dev.planner.events.EventMetadata;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.portfolio.PortfolioEvent.ProgramChanged;
import dev.planner.events.portfolio.PortfolioEvent.ProgramCreated;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.projector.support.EventLog;
import dev.planner.projector.support.History;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Relay;
import dev.planner.projector.support.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From Kafka to the rows. That a replay changes nothing is tested with all other tables. */
@ProjectorIntegrationTest
class AuditJournalIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private JdbcClient jdbc;

    private final EventLog log = new EventLog();

    @Test
    void everyEventHasItsEntry() {
        var history = new History(901).going(400);

        send(history.events());

        // Plan rows have an entry each day, if they change at all.
        var ids = history.events().stream()
                .filter(event -> !(event.event() instanceof PlanEvent))
                .map(event -> UUID.nameUUIDFromBytes(("audit:" + event.id() + "#0").getBytes(UTF_8)))
                .map(UUID::toString)
                .toArray(String[]::new);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                count("select count(*) from audit_logs where id = any (?::uuid[])", (Object) ids))
                        .isEqualTo(ids.length));
    }

    @Test
    void whatWasBeforeIsTakenFromTheTablesAndFromTheSameBatch() {
        var program = ProgramId.random();
        send(List.of(log.append(new ProgramCreated(program, Samples.programDetails("a")))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operations(program)).containsExactly("create"));

        send(log.append(
                new ProgramChanged(program, Samples.programDetails("b")),
                new ProgramChanged(program, Samples.programDetails("c"))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(changes(program))
                        .endsWith(
                                "[{\"field\":\"name\",\"before\":\"a\",\"after\":\"b\"}]",
                                "[{\"field\":\"name\",\"before\":\"b\",\"after\":\"c\"}]"));
    }

    @Test
    void aMonthOfLongAgoGetsItsPartitionWhenItIsNeeded() {
        var ids = List.of(UserId.random(), UserId.random(), UserId.random());
        send(List.of(
                createdAt(ids.get(0), "1987-05-31T23:59:59.999999Z"),
                createdAt(ids.get(1), "1987-06-01T00:00:00Z"),
                createdAt(ids.get(2), "2187-12-31T23:59:59.999999999Z")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(partitionsOf(ids))
                        .containsExactly("audit_logs_1987_05", "audit_logs_1987_06", "audit_logs_2187_12"));
    }

    @Test
    void aDenialIsAnEntryOfTheProjectThatItWasAbout() {
        var denied = Samples.denied(ProgramId.random(), ProjectId.random());

        send(log.append(denied, Samples.administered()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("select * from audit_logs where project_id = ?")
                                .param(denied.projectId().value())
                                .query()
                                .listOfRows())
                        .singleElement()
                        .satisfies(row -> assertThat(row)
                                .containsAllEntriesOf(Map.of(
                                        "outcome", "denied",
                                        "operation", "update_budget",
                                        "reason", "scope_missing",
                                        "calls", 3,
                                        "actor_id", "system",
                                        "correlation_id", "correlation"))));
    }

    @Test
    void everyEventOfAUserIsKeptAsItIs() {
        var user = UserId.random();
        send(log.append(
                new UserCreated(user, "h-" + user, user + "@example.com", null),
                new RoleAssigned(user, RoleAssignmentId.random(), RoleKey.of("viewer"), true)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select event_type || ' ' || (event ->> 'userId') from access_history where user_id = ? order by version")
                                .param(user.value())
                                .query((row, _) -> row.getString(1))
                                .list())
                        .containsExactly(
                                "planner.access.user-created.v1 " + user, "planner.access.role-assigned.v1 " + user));
    }

    private static void send(List<EventEnvelope> events) {
        try (var relay = new Relay()) {
            relay.send(events);
        }
    }

    private static EventEnvelope createdAt(UserId user, String time) {
        var event = new UserCreated(user, "t-" + user, user + "@example.com", null);
        var metadata = new EventMetadata("system", "correlation", "causation", null);
        return new EventEnvelope(user.toString(), 0, 1, Instant.parse(time), metadata, event);
    }

    private List<String> operations(ProgramId program) {
        return column(program, "operation");
    }

    private List<String> changes(ProgramId program) {
        return column(program, "changes::text");
    }

    private List<String> column(ProgramId program, String column) {
        return jdbc.sql("select " + column + " from audit_logs where program_id = ? order by created_at")
                .param(program.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> partitionsOf(List<UserId> users) {
        return jdbc.sql("select tableoid::regclass::text from audit_logs where entity_id = any (?) order by created_at")
                .param(users.stream().map(UserId::toString).toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
