package dev.planner.projector.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the sums of a history's projects with plain arithmetic, and with what the database makes of the rows beneath. */
final class CostCheck {

    private static final String PLAN_AND_ACTUALS = """
            plan_rows, unpriced_rows, plan_cost, plan_capital, unmatched_cost, unmatched_capital, actuals_count,
            actual_allocation, actual_cost, actual_capital""";

    private static final String ACTUALS = "worker_id, actuals_count, actual_allocation, actual_cost, actual_capital";

    private final JdbcClient jdbc;
    private final History history;

    CostCheck(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    void sumsAgree() {
        var expected = new ExpectedCosts(history);
        agree("project_days", "project_days_by_detail", "day, " + PLAN_AND_ACTUALS, expected.days());
        agree("project_months", "project_months_by_days", "month, " + PLAN_AND_ACTUALS, expected.months());
        agree("project_worker_months", "project_worker_months_by_detail", "month, " + ACTUALS, expected.workerMonths());
    }

    private void agree(String table, String view, String columns, Stream<String> expected) {
        var sums = lines(table, columns);
        assertThat(sums).as(table).containsExactlyInAnyOrderElementsOf(expected.toList());
        assertThat(lines(view, columns)).as(view).containsExactlyInAnyOrderElementsOf(sums);
    }

    private List<String> lines(String table, String columns) {
        return jdbc.sql("select concat_ws('|', project_id, %s) from %s where project_id::text = any (?)"
                        .formatted(columns, table))
                .param(history.projects.keySet().toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
