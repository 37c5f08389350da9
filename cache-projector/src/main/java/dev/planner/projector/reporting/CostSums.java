package dev.planner.projector.reporting;

import dev.planner.projector.tables.Column;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sums in {@code project_days}, {@code project_months} and {@code project_worker_months} (domain reference, sections 9 to 11). Each is set
 * to what the rows beneath say, whatever it was before, and is gone if there are none. The caller holds the {@linkplain CostLocks locks}.
 */
@Component
class CostSums {

    /**
     * Reads the rows of a span at once: days looked up one by one take ten times as long. Days that have sums already are
     * among those that are summed up, so that a day without rows is found.
     *
     * <p>Plan rows are matched with actuals by a full join, though of actuals without a plan row nothing is wanted there: PostgreSQL expects a few rows,
     * and would for any other join go through all actuals for every plan row.
     */
    static final String SET_DAYS = """
            with span as materialized (
                select * from unnest(?::uuid[], ?::date[], ?::date[]) s (project_id, first_day, last_day)),
            planned as materialized (
                select c.project_id, c.assignment_date as day, c.worker_id, c.resource_id, c.cost, c.capital_cost
                  from span s join plan_row_costs c
                    on c.project_id = s.project_id and c.assignment_date between s.first_day and s.last_day),
            worked as materialized (
                select a.project_id, a.actual_date as day, a.worker_id, a.allocation_percentage, a.actual_cost,
                       a.capital_amount
                  from span s join actuals a
                    on a.project_id = s.project_id and a.actual_date between s.first_day and s.last_day),
            part (project_id, day, plan_rows, unpriced_rows, plan_cost, plan_capital, unmatched_cost, unmatched_capital,
                  actuals_count, actual_allocation, actual_cost, actual_capital) as (
                select project_id, day, count(p.resource_id), count(p.resource_id) - count(p.cost), sum(p.cost),
                       sum(p.capital_cost), sum(p.cost) filter (where w.worker_id is null),
                       sum(p.capital_cost) filter (where w.worker_id is null), 0, 0, 0, 0
                  from planned p full join worked w using (project_id, day, worker_id) group by project_id, day
                union all
                select project_id, day, 0, 0, 0, 0, 0, 0, count(*), sum(allocation_percentage), sum(actual_cost),
                       sum(capital_amount)
                  from worked group by project_id, day
                union all
                select d.project_id, d.day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                  from span s join project_days d
                    on d.project_id = s.project_id and d.day between s.first_day and s.last_day),
            due as materialized (
                select project_id, day, sum(plan_rows) as plan_rows, sum(unpriced_rows) as unpriced_rows,
                       coalesce(sum(plan_cost), 0) as plan_cost, coalesce(sum(plan_capital), 0) as plan_capital,
                       coalesce(sum(unmatched_cost), 0) as unmatched_cost,
                       coalesce(sum(unmatched_capital), 0) as unmatched_capital, sum(actuals_count) as actuals_count,
                       sum(actual_allocation) as actual_allocation, sum(actual_cost) as actual_cost,
                       sum(actual_capital) as actual_capital
                  from part group by project_id, day),
            gone as (
                delete from project_days d using due
                 where due.plan_rows = 0 and due.actuals_count = 0 and d.project_id = due.project_id and d.day = due.day)
            insert into project_days as d (
                project_id, day, plan_rows, unpriced_rows, plan_cost, plan_capital, unmatched_cost, unmatched_capital,
                actuals_count, actual_allocation, actual_cost, actual_capital)
            select * from due where plan_rows > 0 or actuals_count > 0
            on conflict (project_id, day) do update
               set plan_rows = excluded.plan_rows, unpriced_rows = excluded.unpriced_rows, plan_cost = excluded.plan_cost,
                   plan_capital = excluded.plan_capital, unmatched_cost = excluded.unmatched_cost,
                   unmatched_capital = excluded.unmatched_capital, actuals_count = excluded.actuals_count,
                   actual_allocation = excluded.actual_allocation, actual_cost = excluded.actual_cost,
                   actual_capital = excluded.actual_capital
             where d.* is distinct from excluded.*
            """;

    private static final String SET_MONTHS = """
            with due as materialized (
                select month.project_id, month.month, count(d.day) as days, sum(d.plan_rows) as plan_rows,
                       sum(d.unpriced_rows) as unpriced_rows, sum(d.plan_cost) as plan_cost, sum(d.plan_capital) as plan_capital,
                       sum(d.unmatched_cost) as unmatched_cost, sum(d.unmatched_capital) as unmatched_capital,
                       sum(d.actuals_count) as actuals_count, sum(d.actual_allocation) as actual_allocation,
                       sum(d.actual_cost) as actual_cost, sum(d.actual_capital) as actual_capital
                  from unnest(?::uuid[], ?::date[]) month (project_id, month)
                  left join project_days d on d.project_id = month.project_id
                    and d.day >= month.month and d.day < month.month + interval '1 month'
                 group by month.project_id, month.month),
            gone as (
                delete from project_months m using due
                 where due.days = 0 and m.project_id = due.project_id and m.month = due.month)
            update project_months m
               set plan_rows = due.plan_rows, unpriced_rows = due.unpriced_rows, plan_cost = due.plan_cost,
                   plan_capital = due.plan_capital, unmatched_cost = due.unmatched_cost,
                   unmatched_capital = due.unmatched_capital, actuals_count = due.actuals_count,
                   actual_allocation = due.actual_allocation, actual_cost = due.actual_cost, actual_capital = due.actual_capital
              from due
             where due.days > 0 and m.project_id = due.project_id and m.month = due.month
            """;

    private static final String SET_WORKER_MONTHS = """
            with due as materialized (
                select t.project_id, t.month, t.worker_id, max(a.external_worker_id) as external_worker_id,
                       count(a.worker_id) as actuals_count, sum(a.allocation_percentage) as actual_allocation,
                       sum(a.actual_cost) as actual_cost, sum(a.capital_amount) as actual_capital
                  from unnest(?::uuid[], ?::date[], ?::uuid[]) t (project_id, month, worker_id)
                  left join actuals a on a.worker_id = t.worker_id and a.project_id = t.project_id
                    and a.actual_date >= t.month and a.actual_date < t.month + interval '1 month'
                 group by t.project_id, t.month, t.worker_id),
            gone as (
                delete from project_worker_months m using due
                 where due.actuals_count = 0
                   and m.project_id = due.project_id and m.month = due.month and m.worker_id = due.worker_id)
            insert into project_worker_months as m (
                project_id, month, worker_id, external_worker_id, actuals_count, actual_allocation, actual_cost, actual_capital)
            select * from due where actuals_count > 0
            on conflict (project_id, month, worker_id) do update
               set external_worker_id = excluded.external_worker_id, actuals_count = excluded.actuals_count,
                   actual_allocation = excluded.actual_allocation, actual_cost = excluded.actual_cost,
                   actual_capital = excluded.actual_capital
             where m.* is distinct from excluded.*
            """;

    private final JdbcClient jdbc;

    CostSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums up the days of each span, and from them its month. */
    void set(List<Span> spans) {
        jdbc.sql(SET_DAYS)
                .param(Column.text(spans, Span::projectId))
                .param(Column.text(spans, Span::first))
                .param(Column.text(spans, Span::last))
                .update();
        jdbc.sql(SET_MONTHS)
                .param(Column.text(spans, Span::projectId))
                .param(Column.text(spans, span -> span.key().month().atDay(1)))
                .update();
    }

    /** Sums up the actuals of each worker on a project in a month. */
    void setWorkerMonths(List<Touched.Worked> worked) {
        jdbc.sql(SET_WORKER_MONTHS)
                .param(Column.text(worked, Touched.Worked::projectId))
                .param(Column.text(worked, month -> month.month().atDay(1)))
                .param(Column.text(worked, Touched.Worked::workerId))
                .update();
    }
}
