package dev.planner.query.costs;

import dev.planner.events.portfolio.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Sums of actuals in the read tables: of whole months where there are any, of days, and for workers of the actuals themselves in the months
 * that a window cuts. One statement each.
 *
 * @param reported whose
 * @param window when
 */
record CostTables(Reported reported, Dates window) {

    private static final String DAYS = """
            select cast(:from as date) + (day - cast(:from as date)) / cast(:length as int) * cast(:length as int) as period,
                   %s
            from project_days
            where %s and day between :from and :to and actuals_count > 0
            group by period
            """;

    private static final String MONTHS = """
            select greatest(month, cast(:from as date)) as period, %1$s
            from (
                select month, actuals_count, actual_allocation, actual_cost, actual_capital
                from project_months
                where %2$s and month >= :firstWhole and month < :afterWhole
                union all
                select date_trunc('month', day)::date, actuals_count, actual_allocation, actual_cost, actual_capital
                from project_days
                where %2$s and (day >= :from and day < :firstWhole or day >= :afterWhole and day <= :to)
            ) sums
            where actuals_count > 0
            group by period
            """;

    /** Names are looked up for the groups alone, however many workers there are. */
    private static final String BY_WORKER = """
            select external_worker_id as key,
                   coalesce(max((select w.name from workers w where w.id = by_worker.worker_id)), external_worker_id) as name, %1$s
            from (
                select worker_id, external_worker_id, %1$s
                from (
                    select worker_id, external_worker_id, actuals_count, actual_allocation, actual_cost, actual_capital
                    from project_worker_months
                    where %2$s and month >= :firstWhole and month < :afterWhole
                    union all
                    select worker_id, external_worker_id, 1, allocation_percentage, actual_cost, capital_amount
                    from actuals
                    where %2$s and (actual_date >= :from and actual_date < :firstWhole or actual_date >= :afterWhole and actual_date <= :to)
                ) sums
                where actuals_count > 0
                group by worker_id, external_worker_id
            ) by_worker
            group by external_worker_id
            order by external_worker_id collate "C"
            """;

    private static final String BY_DATE = """
            select day as key, day as name, %s
            from project_days
            where %s and day between :from and :to and actuals_count > 0
            group by day
            order by day
            """;

    /** Phases of a project tile it: a day is in one of them, or in none. */
    private static final String BY_PHASE = """
            select coalesce(f.id::text, 'none') as key, coalesce(f.name, 'none') as name, %s
            from project_days d
            left join phases f on f.project_id = d.project_id and d.day between f.start_date and f.end_date
            where d.%s and d.day between :from and :to and d.actuals_count > 0
            group by f.id, f.name, f.start_date
            order by f.start_date nulls last, f.name collate "C", f.id
            """;

    /** By the first days of the periods that have any. */
    Map<LocalDate, ActualSums> byPeriod(JdbcClient jdbc, Interval interval) {
        var statement = switch (interval) {
            case DAILY -> ofDays(jdbc, DAYS).param("length", 1);
            case WEEKLY -> ofDays(jdbc, DAYS).param("length", 7);
            case MONTHLY -> ofMonths(jdbc, MONTHS);
        };
        var sums = new LinkedHashMap<LocalDate, ActualSums>();
        statement.query(row -> {
            sums.put(row.getObject("period", LocalDate.class), ActualSums.of(row));
        });
        return sums;
    }

    /** The groups that have any, in order. */
    List<CostGroup> by(JdbcClient jdbc, Grouping grouping) {
        var statement = switch (grouping) {
            case WORKER -> ofMonths(jdbc, BY_WORKER);
            case DATE -> ofDays(jdbc, BY_DATE);
            case PHASE -> ofDays(jdbc, BY_PHASE);
        };
        return statement
                .query((row, _) -> new CostGroup(row.getString("key"), row.getString("name"), ActualSums.of(row)))
                .list();
    }

    /** The sum of all phase budgets, whatever the window. */
    BigDecimal budget(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(sum(capital_budget + expense_budget), 0.00) from phases where "
                        + reported.condition())
                .param("reported", reported.id())
                .query(BigDecimal.class)
                .single();
    }

    private StatementSpec ofDays(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql.formatted(ActualSums.COLUMNS, reported.condition()))
                .param("reported", reported.id())
                .param("from", window.start())
                .param("to", window.end());
    }

    private StatementSpec ofMonths(JdbcClient jdbc, String sql) {
        var months = Months.in(window);
        return ofDays(jdbc, sql).param("firstWhole", months.firstWhole()).param("afterWhole", months.afterWhole());
    }
}
