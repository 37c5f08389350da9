package dev.planner.projector.reporting;

import dev.planner.events.actuals.Actual;
import dev.planner.events.plan.Allocation;
import dev.planner.events.portfolio.Percentage;
import dev.planner.projector.tables.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes the sums in {@code project_days} and {@code project_months} by as much as rows have changed, so that it does not matter how many other rows there
 * are on a day. What a row was comes from the aggregate that the same transaction has replaced: an event that comes twice replaces nothing, and
 * changes nothing here. The caller holds the {@linkplain CostLocks locks} and has not changed prices.
 */
@Component
class CostChanges {

    /**
     * Plan rows are matched by the actuals that are there now, and were matched by the same before, as no month has changes of both. The offsets keep
     * the planner to one look at an index for each row: it expects ten rows and would read some whole partitions for the thousands that come.
     */
    static final String CHANGE = """
            with planned as materialized (
                select c.project_id, c.day, c.allocation is not null as is_there, c.allocation_before is not null as was_there,
                       rate.amount is null as unpriced, matching.worker_id is null as unmatched,
                       coalesce(cost.total, 0) - coalesce(cost.total_before, 0) as cost,
                       coalesce(cost.capital, 0) - coalesce(cost.capital_before, 0) as capital_cost
                  from unnest(?::uuid[], ?::date[], ?::uuid[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[])
                       c (project_id, day, resource_id, allocation_before, capital_before, allocation, capital)
                  left join resources r on r.id = c.resource_id
                  left join workers w on w.id = r.worker_id
                  left join rates rate on rate.worker_type_id = w.worker_type_id and rate.start_date <= c.day
                    and (rate.end_date is null or rate.end_date >= c.day)
                  left join lateral (
                      select a.worker_id from actuals a
                       where a.worker_id = r.worker_id and a.actual_date = c.day and a.project_id = c.project_id
                      offset 0) matching on true
                 cross join lateral (
                      select round_half_even(exact.total_before) as total_before, round_half_even(exact.capital_before) as capital_before,
                             round_half_even(exact.total) as total, round_half_even(exact.capital) as capital
                        from (
                            select rate.amount * c.allocation_before * 0.01 as total_before,
                                   rate.amount * c.allocation_before * c.capital_before * 0.0001 as capital_before,
                                   rate.amount * c.allocation * 0.01 as total,
                                   rate.amount * c.allocation * c.capital * 0.0001 as capital
                            offset 0) exact
                      offset 0) cost),
            worked as materialized (
                select *
                  from unnest(?::uuid[], ?::date[], ?::uuid[], ?::int[], ?::numeric[], ?::numeric[], ?::numeric[])
                       c (project_id, day, worker_id, actuals, allocation, cost, capital)),
            matched as (
                select c.project_id, c.day, c.actuals * round_half_even(exact.cost) as cost,
                       c.actuals * round_half_even(exact.capital_cost) as capital_cost
                  from worked c
                  join resources r on r.worker_id = c.worker_id
                  join workers w on w.id = c.worker_id
                  join rates rate on rate.worker_type_id = w.worker_type_id and rate.start_date <= c.day
                   and (rate.end_date is null or rate.end_date >= c.day)
                 cross join lateral (
                      select a.allocation_percentage, a.capital_percentage from resource_assignments a
                       where a.resource_id = r.id and a.assignment_date = c.day and a.project_id = c.project_id
                      offset 0) a
                 cross join lateral (
                      select rate.amount * a.allocation_percentage * 0.01 as cost,
                             rate.amount * a.allocation_percentage * a.capital_percentage * 0.0001 as capital_cost
                      offset 0) exact
                 where c.actuals <> 0),
            difference (project_id, day, plan_rows, unpriced_rows, plan_cost, plan_capital, unmatched_cost, unmatched_capital,
                        actuals_count, actual_allocation, actual_cost, actual_capital) as materialized (
                select project_id, day, sum(is_there::int - was_there::int),
                       sum((is_there and unpriced)::int - (was_there and unpriced)::int), sum(cost), sum(capital_cost),
                       coalesce(sum(cost) filter (where unmatched), 0),
                       coalesce(sum(capital_cost) filter (where unmatched), 0), 0, 0, 0, 0
                  from planned group by project_id, day
                union all
                select project_id, day, 0, 0, 0, 0, coalesce(sum(unmatched), 0), coalesce(sum(unmatched_capital), 0), sum(actuals),
                       sum(allocation), sum(cost), sum(capital)
                  from (
                      select project_id, day, 0 as unmatched, 0 as unmatched_capital, actuals, allocation, cost, capital from worked
                      union all
                      select project_id, day, -cost, -capital_cost, 0, 0, 0, 0 from matched) of_actuals
                 group by project_id, day),
            months as (
                update project_months m
                   set plan_rows = m.plan_rows + d.plan_rows, unpriced_rows = m.unpriced_rows + d.unpriced_rows,
                       plan_cost = m.plan_cost + d.plan_cost, plan_capital = m.plan_capital + d.plan_capital,
                       unmatched_cost = m.unmatched_cost + d.unmatched_cost,
                       unmatched_capital = m.unmatched_capital + d.unmatched_capital,
                       actuals_count = m.actuals_count + d.actuals_count,
                       actual_allocation = m.actual_allocation + d.actual_allocation,
                       actual_cost = m.actual_cost + d.actual_cost, actual_capital = m.actual_capital + d.actual_capital
                  from (
                      select project_id, date_trunc('month', day)::date as month, sum(plan_rows) as plan_rows,
                             sum(unpriced_rows) as unpriced_rows, sum(plan_cost) as plan_cost, sum(plan_capital) as plan_capital,
                             sum(unmatched_cost) as unmatched_cost, sum(unmatched_capital) as unmatched_capital,
                             sum(actuals_count) as actuals_count, sum(actual_allocation) as actual_allocation,
                             sum(actual_cost) as actual_cost, sum(actual_capital) as actual_capital
                        from difference group by project_id, date_trunc('month', day)::date) d
                 where m.project_id = d.project_id and m.month = d.month)
            insert into project_days as d (
                project_id, day, plan_rows, unpriced_rows, plan_cost, plan_capital, unmatched_cost, unmatched_capital,
                actuals_count, actual_allocation, actual_cost, actual_capital)
            select * from difference
            on conflict (project_id, day) do update
               set plan_rows = d.plan_rows + excluded.plan_rows, unpriced_rows = d.unpriced_rows + excluded.unpriced_rows,
                   plan_cost = d.plan_cost + excluded.plan_cost, plan_capital = d.plan_capital + excluded.plan_capital,
                   unmatched_cost = d.unmatched_cost + excluded.unmatched_cost,
                   unmatched_capital = d.unmatched_capital + excluded.unmatched_capital,
                   actuals_count = d.actuals_count + excluded.actuals_count,
                   actual_allocation = d.actual_allocation + excluded.actual_allocation,
                   actual_cost = d.actual_cost + excluded.actual_cost, actual_capital = d.actual_capital + excluded.actual_capital
            """;

    private static final String REMOVE_EMPTY = """
            with gone (project_id, day) as (select * from unnest(?::uuid[], ?::date[])),
            months as (
                delete from project_months m using gone
                 where m.project_id = gone.project_id and m.month = date_trunc('month', gone.day)::date
                   and m.plan_rows = 0 and m.actuals_count = 0)
            delete from project_days d using gone
             where d.project_id = gone.project_id and d.day = gone.day and d.plan_rows = 0 and d.actuals_count = 0
            """;

    private final JdbcClient jdbc;

    CostChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what is to be summed up, does what can be done by the rows that have changed. */
    void apply(Summing summing) {
        var planRows = summing.planRows();
        var actuals = summing.actuals();
        if (planRows.isEmpty() && actuals.isEmpty()) {
            return;
        }
        jdbc.sql(CHANGE)
                .param(Column.text(planRows, RowChange.OfPlan::projectId))
                .param(Column.text(planRows, RowChange.OfPlan::day))
                .param(Column.text(planRows, RowChange.OfPlan::resourceId))
                .param(Column.text(planRows, row -> share(row.before(), Allocation::allocationPercentage)))
                .param(Column.text(planRows, row -> share(row.before(), Allocation::capitalPercentage)))
                .param(Column.text(planRows, row -> share(row.after(), Allocation::allocationPercentage)))
                .param(Column.text(planRows, row -> share(row.after(), Allocation::capitalPercentage)))
                .param(Column.text(actuals, RowChange.OfActual::projectId))
                .param(Column.text(actuals, RowChange.OfActual::day))
                .param(Column.text(actuals, RowChange.OfActual::workerId))
                .param(Column.text(actuals, row -> difference(row, _ -> BigDecimal.ONE)))
                .param(Column.text(
                        actuals,
                        row -> difference(
                                row, actual -> actual.allocationPercentage().value())))
                .param(Column.text(
                        actuals,
                        row -> difference(row, actual -> actual.cost().total().amount())))
                .param(Column.text(
                        actuals,
                        row -> difference(row, actual -> actual.cost().capital().amount())))
                .update();
        removeEmpty(summing.removals());
    }

    private void removeEmpty(List<RowChange> removals) {
        if (!removals.isEmpty()) {
            jdbc.sql(REMOVE_EMPTY)
                    .param(Column.text(removals, RowChange::projectId))
                    .param(Column.text(removals, RowChange::day))
                    .update();
        }
    }

    private static @Nullable Percentage share(
            @Nullable Allocation allocation, Function<Allocation, Percentage> percentage) {
        return allocation == null ? null : percentage.apply(allocation);
    }

    /** How much more it is now. */
    private static BigDecimal difference(RowChange.OfActual row, Function<Actual, BigDecimal> amount) {
        return amount(row.after(), amount).subtract(amount(row.before(), amount));
    }

    private static BigDecimal amount(@Nullable Actual actual, Function<Actual, BigDecimal> amount) {
        return actual == null ? BigDecimal.ZERO : amount.apply(actual);
    }
}
