package dev.planner.projector.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.projector.support.History;
import dev.planner.projector.support.HistoryCheck;
import dev.planner.projector.support.ProjectorIntegrationTest;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plan rows and actuals alone, in batches so small that sums mostly follow from the rows that have changed. */
@ProjectorIntegrationTest
class WorkInBatchesIntegrationTests {

    private static final int ROUNDS = 12;
    private static final int STEPS = 30;

    @Autowired
    private BatchProjector projector;

    @Autowired
    private JdbcCheckpoints checkpoints;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {151, 152})
    void sumsAreWhatTheRowsSayAfterEveryRound(long seed) {
        var random = new Random(seed);
        var batches = new Batches(checkpoints);
        var history = new History(seed).priced();
        projector.project(batches.of(history.events()));

        for (int round = 0; round < ROUNDS; round++) {
            var before = history.events().size();
            var events = history.working(STEPS).events();
            for (int from = before; from < events.size(); ) {
                var batch = events.subList(from, Math.min(events.size(), from + 1 + random.nextInt(3)));
                projector.project(batches.of(batch));
                if (random.nextInt(5) == 0) {
                    projector.project(batches.of(batch));
                }
                from += batch.size();
            }
            new HistoryCheck(jdbc, history).tablesAgree();
        }
        assertThat(pricedRowsWithActual(history)).isPositive();
    }

    private int pricedRowsWithActual(History history) {
        return jdbc.sql(
                        "select count(*) from plan_row_costs where has_actual and cost > 0 and project_id::text = any (?)")
                .param(history.projects.keySet().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
