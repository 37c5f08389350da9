package dev.planner.projector.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.tables.MonthPartitions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Plan rows in their partitioned table. */
@ProjectorIntegrationTest
class PlanProjectionIntegrationTests {

    private static final Instant CREATED = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-01-02T08:00:00Z");

    @Autowired
    private PlanProjection projection;

    @Autowired
    private MonthPartitions partitions;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    private final ResourceId resource = ResourceId.random();
    private final ProjectId project = new ProjectId(UUID.randomUUID());

    @Test
    void eachRowKeepsTheInstantsOfItsOwn() {
        apply(set(10, 12, "50.00"), CREATED);
        apply(set(12, 14, "50.00"), CHANGED);
        apply(set(10, 10, "60.00"), CHANGED);

        assertThat(rows())
                .containsExactly(
                        row("2031-05-10|60.00", CREATED, CHANGED),
                        row("2031-05-11|50.00", CREATED, CREATED),
                        row("2031-05-12|50.00", CREATED, CREATED),
                        row("2031-05-13|50.00", CHANGED, CHANGED),
                        row("2031-05-14|50.00", CHANGED, CHANGED));
    }

    @Test
    void aCalendarWhoseRowsAreAllGoneBeginsAnew() {
        apply(set(10, 12, "50.00"), CREATED);
        apply(new PlanRowsRemoved(resource, project, days(10, 12)), CREATED);
        assertThat(rows()).isEmpty();
        apply(set(10, 10, "50.00"), CHANGED);

        assertThat(rows()).containsExactly(row("2031-05-10|50.00", CHANGED, CHANGED));
    }

    @Test
    void monthsGetTheirPartitionsAndSomeMoreAhead() {
        transactions.executeWithoutResult(
                _ -> partitions.ensureAhead("resource_assignments", Set.of(YearMonth.of(2041, 11))));

        assertThat(partitionsOf("resource_assignments_204%"))
                .containsExactly(
                        "resource_assignments_2041_11", "resource_assignments_2041_12", "resource_assignments_2042_01");
    }

    @Test
    void aPartitionIsGoneWithTheBatchThatNeededIt() {
        transactions.executeWithoutResult(transaction -> {
            partitions.ensureAhead("resource_assignments", Set.of(YearMonth.of(2051, 1)));
            transaction.setRollbackOnly();
        });

        assertThat(partitionsOf("resource_assignments_205%")).isEmpty();
    }

    @Test
    void partitionsHaveTheNamedIndexes() {
        apply(set(10, 12, "50.00"), CREATED);

        assertThat(jdbc.sql("""
                        select p.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        join pg_class p on p.oid = i.inhparent join pg_index x on x.indexrelid = c.oid
                        where x.indrelid = 'resource_assignments_2031_05'::regclass
                        """).query((row, _) -> row.getString(1)).list())
                .containsExactlyInAnyOrder(
                        "resource_assignments_pkey",
                        "ix_resource_assignments_resource_date",
                        "ix_resource_assignments_project_date");
    }

    private void apply(PlanEvent event, Instant time) {
        var id = event.aggregateId();
        transactions.executeWithoutResult(_ -> {
            var before = Optional.ofNullable(projection.load(List.of(id)).get(id));
            var after = projection
                    .evolve(before.map(Stored::state), event, time)
                    .map(rows -> new Stored<>(rows, 0, time, time));
            projection.store(List.of(new Change<>(id, before, after)));
        });
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select concat_ws('|', assignment_date, allocation_percentage,
                               extract(epoch from created_at)::bigint, extract(epoch from updated_at)::bigint)
                        from resource_assignments where resource_id = ? order by assignment_date
                        """)
                .param(resource.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String row(String content, Instant created, Instant updated) {
        return content + "|" + created.getEpochSecond() + "|" + updated.getEpochSecond();
    }

    private List<String> partitionsOf(String pattern) {
        return jdbc.sql("select relname from pg_class where relkind = 'r' and relname like ? order by 1")
                .param(pattern)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private PlanRowsSet set(int first, int last, String percentage) {
        return new PlanRowsSet(
                resource,
                project,
                days(first, last),
                new Allocation(Percentage.of(percentage), Percentage.of("60"), Percentage.of("40")));
    }

    private static Dates days(int first, int last) {
        return new Dates(LocalDate.of(2031, 5, first), LocalDate.of(2031, 5, last));
    }
}
