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

    private static final String ROWS = """
            select c.assignment_date, c.project_id, c.resource_id, c.external_worker_id, c.allocation_percentage,
                   c.resource_type is not distinct from 'non_labor' as is_non_labor
            from project_months m
            join project_days d on d.project_id = m.project_id and d.unpriced_rows > 0
                 and d.day >= m.month and d.day < cast(m.month + interval '1 month' as date)
            join plan_row_costs c on c.project_id = d.project_id and c.assignment_date = d.day and c.rate is null
            where m.project_id = any(:projects) and m.unpriced_rows > 0
              and d.day between :from and :to and c.assignment_date between :from and :to
            """;

    private static final String ORDER = """

            order by c.assignment_date, c.project_id, c.resource_id
            limit :limit
            """;

    /** What is no worker is never overdue, nor is whoever has an actual. */
    private static final String LACKING =
            " and (d.day > :asOf or (c.resource_type is distinct from 'non_labor' and not c.has_actual))";

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
                row.getString("external_worker_id"),
                new Percentage(row.getBigDecimal("allocation_percentage")),
                column.apply(day),
                row.getBoolean("is_non_labor") ? Cause.NON_LABOR : Cause.NO_RATE);
    }
}
