package dev.planner.query.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.fixture.BusyYear;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That reports on costs read sums and no details, but for the months that a window cuts. */
class CostStatementsIntegrationTests {

    private static final BusyYear YEAR = new BusyYear();
    private static final Reported PROJECT = new Reported.OfProject(new ProjectId(YEAR.any("projects")));
    private static final Reported PROGRAM = new Reported.OfProgram(new ProgramId(YEAR.any("programs")));
    private static final Dates WHOLE = new Dates(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-10-31"));
    private static final Dates CUT = new Dates(LocalDate.parse("2024-02-10"), LocalDate.parse("2024-10-20"));

    @BeforeEach
    void forget() {
        YEAR.statements().clear();
    }

    @AfterAll
    static void close() {
        YEAR.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSeriesTakesOneStatementAndItsBudgetOneMore(Interval interval) throws Exception {
        for (Reported reported : new Reported[] {PROJECT, PROGRAM}) {
            YEAR.statements().clear();
            var costs = new CostTables(reported, CUT);
            var sums = costs.byPeriod(YEAR.database().observed(), interval);

            assertThat(sums).hasSameSizeAs(interval.periods(CUT));
            assertThat(costs.budget(YEAR.database().observed()).signum()).isPositive();
            assertThat(YEAR.statements().count()).isEqualTo(2);
            assertThat(YEAR.plans())
                    .contains("project_days_pkey")
                    .doesNotContain("actuals_2024", "resource_assignments", "Seq Scan on project_days");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDrillDownTakesOneStatement(Grouping grouping) throws Exception {
        for (Reported reported : new Reported[] {PROJECT, PROGRAM}) {
            YEAR.statements().clear();
            assertThat(new CostTables(reported, WHOLE).by(YEAR.database().observed(), grouping))
                    .isNotEmpty();

            assertThat(YEAR.statements().count()).isEqualTo(1);
            assertThat(YEAR.plans()).doesNotContain("Seq Scan on actuals_2024", "resource_assignments");
        }
    }

    @Test
    void workersOfWholeMonthsAreReadFromTheirSumsAndOfCutMonthsFromTheirActuals() throws Exception {
        var groups = new CostTables(PROJECT, CUT).by(YEAR.database().observed(), Grouping.WORKER);

        assertThat(groups).hasSize(4);
        assertThat(YEAR.plans())
                .contains(
                        "project_worker_months",
                        "actuals_2024_02_project_id_actual_date_idx",
                        "actuals_2024_10_project_id_actual_date_idx")
                .doesNotContain("actuals_2024_01", "actuals_2024_03", "actuals_2024_09", "actuals_2024_11");
    }

    @Test
    void wholeMonthsAreOneRowEach() throws Exception {
        assertThat(new CostTables(PROJECT, WHOLE).byPeriod(YEAR.database().observed(), Interval.MONTHLY))
                .hasSize(9);
        assertThat(YEAR.plans()).contains("project_months");
    }
}
