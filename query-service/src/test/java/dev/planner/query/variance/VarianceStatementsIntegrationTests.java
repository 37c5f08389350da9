package dev.planner.query.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.BusyYear;
import dev.planner.query.variance.Variances.Remedy;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many statements an analysis takes, and what it reads for it. */
class VarianceStatementsIntegrationTests {

    private static final BusyYear YEAR = new BusyYear();
    private static final ProjectId PROJECT = new ProjectId(YEAR.any("projects"));
    private static final Dates MARCH = new Dates(LocalDate.parse("2024-03-05"), LocalDate.parse("2024-03-20"));

    @BeforeEach
    void forget() {
        YEAR.statements().clear();
    }

    @AfterAll
    static void close() {
        YEAR.close();
    }

    @Test
    void anAnalysisTakesOneStatementAndReadsTheMonthsOfItsWindowByTheIndexesOfTheProject() throws Exception {
        var analysis = new Variances(100)
                .analysis(YEAR.database().observed(), PROJECT, MARCH, Thresholds.USUAL, Remedy.SHORTER_WINDOW);

        assertThat(analysis.records()).isEmpty();
        assertThat(YEAR.statements().count()).isEqualTo(1);
        // Index names of partitions are derived from the partition and the columns.
        assertThat(YEAR.plans())
                .contains("resource_assignments_2024_03_project_id_assignment_date_idx")
                .contains("actuals_2024_03_project_id_actual_date_idx")
                .doesNotContain("Seq Scan on resource_assignments_2024", "Seq Scan on actuals_2024")
                .doesNotContain("_2024_02", "_2024_04");
    }

    @Test
    void aComparisonTakesOneStatementAndOneMoreWhereThereIsNothing() {
        var variances = new Variances(100);
        var observed = YEAR.database().observed();
        var worker = YEAR.database()
                .jdbc()
                .sql("select external_worker_id from actuals where project_id = ? limit 1")
                .param(PROJECT.value())
                .query(String.class)
                .single();

        assertThat(variances.comparison(observed, PROJECT, worker, MARCH.start()))
                .isPresent();
        assertThat(YEAR.statements().count()).isEqualTo(1);
        assertThat(variances.comparison(observed, PROJECT, "nobody", MARCH.start()))
                .isEmpty();
        assertThat(YEAR.statements().count()).isEqualTo(3);
    }

    @Test
    void moreRecordsThanAllowedAreRefused() {
        YEAR.database()
                .jdbc()
                .sql(
                        "update actuals set allocation_percentage = 25 where project_id = ? and actual_date between ? and ?")
                .params(PROJECT.value(), LocalDate.parse("2024-07-01"), LocalDate.parse("2024-07-02"))
                .update();
        var observed = YEAR.database().observed();
        var july = new Dates(LocalDate.parse("2024-07-01"), LocalDate.parse("2024-07-31"));

        assertThat(new Variances(8)
                        .analysis(observed, PROJECT, july, Thresholds.USUAL, Remedy.SHORTER_WINDOW)
                        .records())
                .hasSize(8);
        assertTooMany(observed, july, Remedy.SHORTER_WINDOW, "to");
        assertTooMany(observed, july, Remedy.NO_VARIANCES, "includeVariance");
    }

    private static void assertTooMany(JdbcClient jdbc, Dates window, Remedy remedy, String parameter) {
        assertThatThrownBy(() -> new Variances(7).analysis(jdbc, PROJECT, window, Thresholds.USUAL, remedy))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    var error = refusal.errors().getFirst();
                    assertThat(error.field()).isEqualTo(parameter);
                    assertThat(error.code()).isEqualTo("too_many_records");
                });
    }
}
