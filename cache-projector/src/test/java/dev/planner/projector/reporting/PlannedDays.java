package dev.planner.projector.reporting;

import dev.planner.events.plan.Allocation;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.projector.tables.MonthPartitions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows past the projector, for tests that decide themselves when sums follow. */
final class PlannedDays {

    /** Of every plan row. */
    static final Allocation ALLOCATION =
            new Allocation(Percentage.of("50.00"), Percentage.of("60.00"), Percentage.of("40.00"));

    private final JdbcClient jdbc;
    private final MonthPartitions partitions;

    PlannedDays(JdbcClient jdbc, MonthPartitions partitions) {
        this.jdbc = jdbc;
        this.partitions = partitions;
    }

    void plan(UUID resource, ProjectId project, LocalDate day) {
        partitions.ensure("resource_assignments", Set.of(YearMonth.from(day)));
        jdbc.sql("""
                        insert into resource_assignments (
                            id, resource_id, project_id, assignment_date, allocation_percentage, capital_percentage,
                            expense_percentage, created_at, updated_at)
                        values (gen_random_uuid(), ?, ?, ?, 50, 60, 40, now(), now())
                        """).params(resource, project.value(), day).update();
    }

    void actual(UUID worker, ProjectId project, LocalDate day) {
        partitions.ensure("actuals", Set.of(YearMonth.from(day)));
        jdbc.sql("""
                        insert into actuals
                        values (gen_random_uuid(), ?, 'E1', 'Name', ?, ?, 50, 60, 40, 'plan', false, false, 10, 6, 4, now(), now())
                        """).params(worker, project.value(), day).update();
    }

    /** A resource of a new worker of this type. */
    UUID resource(UUID workerType) {
        return resource(workerType, UUID.randomUUID());
    }

    UUID resource(UUID workerType, UUID worker) {
        var resource = UUID.randomUUID();
        jdbc.sql("insert into workers values (?, ?, 'Name', ?, 0, now(), now())")
                .params(worker, worker.toString(), workerType)
                .update();
        jdbc.sql("insert into resources values (?, 'Name', 'labor', ?, null, 0, now(), now())")
                .params(resource, worker)
                .update();
        return resource;
    }

    void rate(UUID workerType, LocalDate from) {
        jdbc.sql("insert into rates values (gen_random_uuid(), ?, 100, ?, null)")
                .params(workerType, from)
                .update();
    }

    /** Each as day, rows, rows without price, cost. */
    List<String> days(ProjectId project) {
        return jdbc.sql("""
                        select concat_ws('|', day, plan_rows, unpriced_rows, plan_cost) from project_days
                         where project_id = ? order by day
                        """).param(project.value()).query(String.class).list();
    }

    /** Each as day, actuals, cost of plan rows without one. */
    List<String> unmatched(ProjectId project) {
        return jdbc.sql("""
                        select concat_ws('|', day, actuals_count, unmatched_cost) from project_days
                         where project_id = ? order by day
                        """).param(project.value()).query(String.class).list();
    }

    long version(String kind, UUID id) {
        return jdbc.sql("select version from report_tags where kind = ? and id = ?")
                .params(kind, id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
