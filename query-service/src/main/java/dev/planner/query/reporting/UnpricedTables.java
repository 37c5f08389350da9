package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.query.listing.Uuids;
import dev.planner.query.reporting.UnpricedDay.Cause;
import dev.planner.query.reporting.UnpricedDay.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Plan rows without a price, from the detail rows of the days that the roll-ups say have some. One statement.
 *
 * @param limit how many are listed at most
 */
record UnpricedTables(int limit) {

    /** A row has no price where the view {@code plan_row_costs} finds no rate for it; whoever is no worker has none. */
    private static final String ROWS = """
            select a.assignment_date, a.project_id, a.resource_id, w.external_id, a.allocation_percentage,
                   r.resource_type is not distinct from 'non_labor' as is_non_labor
            from project_months m
            join project_days d on d.project_id = m.project_id and d.unpriced_rows > 0
                 and d.day >= m.month and d.day < cast(m.month + interval '1 month' as date)
            join resource_assignments a on a.project_id = d.project_id and a.assignment_date = d.day
            left join resources r on r.id = a.resource_id
            left join workers w on w.id = r.worker_id
            where m.project_id = any(:projects) and m.unpriced_rows > 0
              and d.day between :from and :to and a.assignment_date between :from and :to
              and not exists (
                  select from rates p
                  where p.worker_type_id = w.worker_type_id and p.start_date <= a.assignment_date
                    and (p.end_date is null or p.end_date >= a.assignment_date))
            """;

    /** What is no worker is never overdue, nor is whoever has an actual. */
    private static final String LACKING = """
              and (d.day > :asOf
                   or (r.resource_type is distinct from 'non_labor'
                       and not exists (
                           select from actuals c
                           where c.worker_id = r.worker_id and c.actual_date = a.assignment_date and c.project_id = a.project_id)))
            """;

    private static final String ORDER = """
            order by a.assignment_date, a.project_id, a.resource_id
            limit :limit
            """;

    /**
     * What the columns of a forecast lack.
     *
     * @param days around all that there may be: only their partitions are opened
     */
    UnpricedDays asOf(JdbcClient jdbc, Collection<ProjectId> projects, Dates days, LocalDate asOf) {
        var rows = statement(jdbc, LACKING, projects, days).param("asOf", asOf);
        return listed(rows, day -> day.isAfter(asOf) ? Column.REMAINING : Column.OVERDUE);
    }

    /** What the plan of these days lacks. */
    UnpricedDays within(JdbcClient jdbc, ProjectId project, Dates days) {
        return listed(statement(jdbc, "", List.of(project), days), _ -> null);
    }

    /** Asks for one row too many, which tells whether there are more. */
    private StatementSpec statement(JdbcClient jdbc, String condition, Collection<ProjectId> projects, Dates days) {
        return jdbc.sql(ROWS + condition + ORDER)
                .param(
                        "projects",
                        Uuids.array(projects.stream().map(ProjectId::value).toList()))
                .param("from", days.start())
                .param("to", days.end())
                .param("limit", limit + 1);
    }

    private UnpricedDays listed(StatementSpec statement, Function<LocalDate, @Nullable Column> column) {
        var rows = statement.query((row, _) -> unpriced(row, column)).list();
        return new UnpricedDays(rows.stream().limit(limit).toList(), rows.size() > limit);
    }

    private static UnpricedDay unpriced(ResultSet row, Function<LocalDate, @Nullable Column> column)
            throws SQLException {
        var day = row.getObject("assignment_date", LocalDate.class);
        return new UnpricedDay(
                day,
                new ProjectId(row.getObject("project_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                row.getString("external_id"),
                new Percentage(row.getBigDecimal("allocation_percentage")),
                column.apply(day),
                row.getBoolean("is_non_labor") ? Cause.NON_LABOR : Cause.NO_RATE);
    }
}
