package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.listing.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures as of a day, from the roll-ups. Whole months count as one, and the months that the day or the end of a project or phase cuts in two
 * by their days: what a figure costs to read follows months and projects, not plan rows and actuals. One statement each.
 */
record FigureTables(LocalDate asOf) {

    /** The project itself is a stretch of days; plan rows count wherever they are, actuals within its dates. */
    private static final String PROJECTS = """
            select s.*, budget.*, sums.*
            from (select k.id as project_id, k.start_date as first_day, k.end_date as last_day, date '-infinity' as plan_from,
                         date 'infinity' as plan_to, k.program_id, k.name, k.cost_center_code, k.project_manager
                  from projects k) s
            cross join lateral (
                select coalesce(sum(f.capital_budget), 0) as capital_budget, coalesce(sum(f.expense_budget), 0) as expense_budget
                from phases f where f.project_id = s.project_id) budget
            """;

    private static final String PHASES = """
            select s.*, sums.*
            from (select f.id, f.project_id, f.ordinal, f.name, f.start_date as first_day, f.end_date as last_day,
                         f.start_date as plan_from, f.end_date as plan_to, f.capital_budget, f.expense_budget
                  from phases f) s
            """;

    /** Of each stretch {@code s}. A cut is the first day of what comes after; where it is the first of a month it cuts nothing in two. */
    private static final String SUMS = """
            cross join lateral (
                select coalesce(array_agg(distinct cut - extract(day from cut)::int + 1), '{}') as months
                from unnest(array[s.first_day, s.last_day + 1, cast(:asOf as date) + 1]) cut
                where extract(day from cut) <> 1) split
            cross join lateral (
                select coalesce(sum(actual_cost) filter (where is_worked), 0) as actual_cost,
                       coalesce(sum(actual_capital) filter (where is_worked), 0) as actual_capital,
                       coalesce(sum(plan_cost) filter (where is_ahead), 0) as remaining_cost,
                       coalesce(sum(plan_capital) filter (where is_ahead), 0) as remaining_capital,
                       coalesce(sum(unmatched_cost) filter (where not is_ahead), 0) as overdue_cost,
                       coalesce(sum(unmatched_capital) filter (where not is_ahead), 0) as overdue_capital,
                       min(part.first_day) filter (where unpriced_rows > 0) as unpriced_from,
                       max(part.last_day) filter (where unpriced_rows > 0) as unpriced_to
                from (
                    select part.*, part.first_day > cast(:asOf as date) as is_ahead,
                           part.first_day >= s.first_day and part.last_day <= least(s.last_day, cast(:asOf as date)) as is_worked
                    from (
                        select d.day as first_day, d.day as last_day, d.plan_cost, d.plan_capital, d.unmatched_cost, d.unmatched_capital,
                               d.actual_cost, d.actual_capital, d.unpriced_rows
                        from unnest(split.months) month
                        cross join lateral (
                            select * from project_days
                            where project_id = s.project_id and day >= month and day < cast(month + interval '1 month' as date)
                            offset 0) d -- month by month, whatever the planner thinks of reading all days
                        union all
                        select m.month, cast(m.month + interval '1 month' as date) - 1, m.plan_cost, m.plan_capital, m.unmatched_cost,
                               m.unmatched_capital, m.actual_cost, m.actual_capital, m.unpriced_rows
                        from project_months m
                        where m.project_id = s.project_id and m.month <> all(split.months)) part
                    where part.first_day >= s.plan_from and part.last_day <= s.plan_to) part) sums
            """;

    /** All of them, archived ones included, by name. */
    List<ReportedProject> of(JdbcClient jdbc, ProgramId program) {
        return statement(
                        jdbc,
                        PROJECTS + SUMS + "where s.program_id = :program order by s.name collate \"C\", s.project_id")
                .param("program", program.value())
                .query(FigureTables::project)
                .list();
    }

    /** Those that exist, in no order. */
    List<ReportedProject> of(JdbcClient jdbc, Collection<ProjectId> projects) {
        return statement(jdbc, PROJECTS + SUMS + "where s.project_id = any(:projects)")
                .param(
                        "projects",
                        Uuids.array(projects.stream().map(ProjectId::value).toList()))
                .query(FigureTables::project)
                .list();
    }

    /** In the order of their dates; plan rows and actuals belong to the phase of their day. */
    List<ReportedPhase> phases(JdbcClient jdbc, ProjectId project) {
        return statement(jdbc, PHASES + SUMS + "where s.project_id = :project order by s.ordinal")
                .param("project", project.value())
                .query(FigureTables::phase)
                .list();
    }

    private JdbcClient.StatementSpec statement(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).param("asOf", asOf);
    }

    private static ReportedProject project(ResultSet row, int number) throws SQLException {
        return new ReportedProject(
                new ProjectId(row.getObject("project_id", UUID.class)),
                new ProgramId(row.getObject("program_id", UUID.class)),
                row.getString("name"),
                row.getString("cost_center_code"),
                row.getString("project_manager"),
                dates(row),
                figures(row),
                unpriced(row));
    }

    private static ReportedPhase phase(ResultSet row, int number) throws SQLException {
        return new ReportedPhase(
                new PhaseId(row.getObject("id", UUID.class)), row.getString("name"), dates(row), figures(row));
    }

    private static Dates dates(ResultSet row) throws SQLException {
        return new Dates(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    private static Optional<Dates> unpriced(ResultSet row) throws SQLException {
        var to = row.getObject("unpriced_to", LocalDate.class);
        return Optional.ofNullable(row.getObject("unpriced_from", LocalDate.class))
                .map(from -> new Dates(from, to));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        var capital = row.getBigDecimal("capital_budget");
        return new Figures(
                Cost.of(capital.add(row.getBigDecimal("expense_budget")), capital),
                cost(row, "actual"),
                cost(row, "remaining"),
                cost(row, "overdue"));
    }

    private static Cost cost(ResultSet row, String column) throws SQLException {
        return Cost.of(row.getBigDecimal(column + "_cost"), row.getBigDecimal(column + "_capital"));
    }
}
