package dev.planner.projector.reporting;

import dev.planner.projector.tables.Column;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps transactions apart that change what the same sums are made of. Each takes the locks after it has written its rows and before it sums
 * up, in the order of the methods here, and holds them until it ends. Whoever comes second then sees the rows of the first.
 */
@Component
class CostLocks {

    /** "prices" in ASCII: names the lock among all advisory locks of the database. */
    private static final long PRICES = 0x707269636573L;

    /** Rows in order, so that nobody waits for each other; those that are missing are made. All are locked, though none is updated. */
    private static final String LOCK_MONTHS = """
            insert into project_months (
                project_id, month, plan_rows, unpriced_rows, plan_cost, plan_capital, unmatched_cost, unmatched_capital,
                actuals_count, actual_allocation, actual_cost, actual_capital)
            select project_id, month, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
              from unnest(?::uuid[], ?::date[]) m (project_id, month)
             order by project_id, month
            on conflict (project_id, month) do update set plan_rows = 0 where false
            """;

    private final JdbcClient jdbc;

    CostLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody changes prices or names meanwhile. */
    void keepPrices() {
        lock("select pg_advisory_xact_lock_shared(?)");
    }

    /** Nobody else sums up anything meanwhile: which rows a price concerns is known only then. */
    void changePrices() {
        lock("select pg_advisory_xact_lock(?)");
    }

    /** Nobody else sums up these months of these projects meanwhile. */
    void keepMonths(Collection<Span.Key> keys) {
        var months = List.copyOf(keys);
        jdbc.sql(LOCK_MONTHS)
                .param(Column.text(months, Span.Key::projectId))
                .param(Column.text(months, key -> key.month().atDay(1)))
                .update();
    }

    private void lock(String sql) {
        jdbc.sql(sql).param(PRICES).query((_, _) -> true).single();
    }
}
