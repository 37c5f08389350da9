package dev.planner.projector.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.tables.MonthPartitions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ProjectorIntegrationTest
class ReportSumsIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2036, 3, 14);

    @Autowired
    private ReportSums reportSums;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MonthPartitions partitions;

    private final ProjectId project = ProjectId.random();
    private PlannedDays planned;

    @BeforeEach
    void setUp() {
        planned = new PlannedDays(jdbc, partitions);
    }

    @Test
    void aRateTouchesTheRowsOfItsTypesWorkersFromItsStartOnAndNothingElse() {
        var cheap = WorkerTypeId.random();
        var dear = WorkerTypeId.random();
        var other = ProjectId.random();
        plan(planned.resource(cheap.value()), project, DAY.minusDays(1), DAY, DAY.plusMonths(2));
        plan(planned.resource(dear.value()), other, DAY.minusDays(1), DAY);
        var untouched = planned.version("project", other.value());

        transactions.executeWithoutResult(_ -> {
            planned.rate(cheap.value(), DAY);
            var touched = new Touched();
            touched.rates(cheap, DAY);
            reportSums.settle(touched);
        });

        assertThat(planned.days(project))
                .containsExactly("2036-03-13|1|1|0.00", "2036-03-14|1|0|50.00", "2036-05-14|1|0|50.00");
        assertThat(planned.version("project", other.value())).isEqualTo(untouched);
    }

    @Test
    void aRenamedWorkerTouchesTheReportsThatNameIt() {
        var worker = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> planned.actual(worker, project, DAY));
        var before = planned.version("project", project.value());

        transactions.executeWithoutResult(_ -> {
            var touched = new Touched();
            touched.names(new WorkerId(worker));
            reportSums.settle(touched);
        });

        assertThat(planned.version("project", project.value())).isGreaterThan(before);
    }

    @Test
    void theLastRowOfAMonthTakesItsSumsWithIt() {
        plan(UUID.randomUUID(), project, DAY);
        assertThat(months()).containsExactly("2036-03-01|1");

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("delete from resource_assignments where project_id = ?")
                    .param(project.value())
                    .update();
            reportSums.settle(touched(DAY));
        });

        assertThat(planned.days(project)).isEmpty();
        assertThat(months()).isEmpty();
    }

    @Test
    void tagsOfProjectAndProgramGrowWithEachChange() {
        var program = ProgramId.random();
        jdbc.sql("""
                        insert into projects values (
                            ?, ?, 'name', 'sponsor', 'manager', 'lead', 'code', '2036-01-01', '2036-12-31', null, false, 0, now(), now())
                        """).params(project.value(), program.value()).update();
        plan(UUID.randomUUID(), project, DAY);
        var projectVersion = planned.version("project", project.value());
        var programVersion = planned.version("program", program.value());
        assertThat(projectVersion).isPositive();
        assertThat(programVersion).isPositive();

        plan(UUID.randomUUID(), project, DAY);

        assertThat(planned.version("project", project.value())).isGreaterThan(projectVersion);
        assertThat(planned.version("program", program.value())).isGreaterThan(programVersion);
    }

    @Test
    void moneyIsRoundedHalfToEven() {
        var random = new Random(7);
        var amounts = Stream.concat(
                        Stream.of("0.005", "0.015", "-0.005", "-0.015", "416.625", "249.975", "2.00500001", "12"),
                        Stream.generate(() -> random.nextInt(2_000_000) + "e-3").limit(500))
                .map(BigDecimal::new)
                .toList();

        var rounded = jdbc.sql(
                        "select round_half_even(a) from unnest(?::numeric[]) with ordinality u (a, n) order by n")
                .param(amounts.stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .query(BigDecimal.class)
                .list();

        assertThat(rounded)
                .isEqualTo(amounts.stream()
                        .map(amount -> amount.setScale(2, RoundingMode.HALF_EVEN))
                        .toList());
    }

    @Test
    void rowsToPriceAreFoundByTheirResource() {
        plan(UUID.randomUUID(), project, DAY, DAY.plusMonths(1));

        var plan = explain(RowsOfOthers.PRICED, new String[0], new String[0], new String[0], new String[] {
            UUID.randomUUID().toString()
        });

        assertThat(plan)
                .anyMatch(line -> line.contains("resource_assignments_2036_03_resource_id_assignment_date_idx"))
                .noneMatch(line -> line.contains("Seq Scan on resource_assignments"));
    }

    @Test
    void sumsOfADayReadThePartitionsOfItsMonthOnly() {
        plan(UUID.randomUUID(), project, DAY, DAY.plusMonths(1));
        transactions.executeWithoutResult(_ -> planned.actual(UUID.randomUUID(), project, DAY));

        var plan = explain(
                CostSums.SET_DAYS, new String[] {project.toString()}, new String[] {DAY.toString()}, new String[] {
                    DAY.toString()
                });

        assertThat(plan.stream().filter(line -> line.matches(".* on (resource_assignments|actuals)_2.*")))
                .filteredOn(line -> !line.contains("never executed"))
                .isNotEmpty()
                .allMatch(line -> line.contains("_2036_03"));
    }

    @Test
    void changedRowsLookForEachOtherInThePartitionsOfTheirMonthOnly() {
        var type = UUID.randomUUID();
        var worker = UUID.randomUUID();
        var resource = planned.resource(type, worker);
        transactions.executeWithoutResult(_ -> planned.rate(type, DAY));
        plan(resource, project, DAY, DAY.plusMonths(1));
        transactions.executeWithoutResult(_ -> planned.actual(worker, project, DAY.plusMonths(1)));
        var id = column(project);
        var number = column("50");

        var plan = explain(
                CostChanges.CHANGE,
                id,
                column(DAY),
                column(resource),
                number,
                number,
                number,
                number,
                id,
                column(DAY.plusDays(1)),
                column(worker),
                column("1"),
                number,
                number,
                number);

        var lookedAt = plan.stream()
                .filter(line -> line.matches(".* on (resource_assignments|actuals)_2.*"))
                .filter(line -> !line.contains("never executed"))
                .toList();
        assertThat(lookedAt)
                .anyMatch(line -> line.contains(" on resource_assignments_"))
                .anyMatch(line -> line.contains(" on actuals_"))
                .allMatch(line -> line.contains("_2036_03"));
    }

    private static String[] column(Object value) {
        return new String[] {value.toString()};
    }

    @Test
    void theLastRowThatIsGoneTakesTheSumsOfItsMonthWithIt() {
        var resource = planned.resource(UUID.randomUUID());
        plan(resource, project, DAY, DAY.plusDays(1));

        remove(resource, DAY);
        assertThat(planned.days(project)).containsExactly("2036-03-15|1|1|0.00");
        assertThat(months()).containsExactly("2036-03-01|1");

        remove(resource, DAY.plusDays(1));
        assertThat(planned.days(project)).isEmpty();
        assertThat(months()).isEmpty();
    }

    private void remove(UUID resource, LocalDate day) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("delete from resource_assignments where resource_id = ? and assignment_date = ?")
                    .params(resource, day)
                    .update();
            var touched = new Touched();
            touched.planRow(new RowChange.OfPlan(project, day, new ResourceId(resource), PlannedDays.ALLOCATION, null));
            reportSums.settle(touched);
        });
    }

    /** What is done for a large table: small ones are read as a whole. */
    private List<String> explain(String sql, Object... parameters) {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            for (String shortcut : List.of("seqscan", "hashjoin", "mergejoin")) {
                jdbc.sql("set local enable_" + shortcut + " = off").update();
            }
            var statement = jdbc.sql("explain (analyze, costs off, timing off, summary off, buffers off) " + sql);
            for (Object parameter : parameters) {
                statement = statement.param(parameter);
            }
            return statement.query(String.class).list();
        });
    }

    private void plan(UUID resource, ProjectId project, LocalDate... days) {
        transactions.executeWithoutResult(_ -> {
            var touched = new Touched();
            for (LocalDate day : days) {
                planned.plan(resource, project, day);
                touched.days(project, day, day);
            }
            reportSums.settle(touched);
        });
    }

    private Touched touched(LocalDate day) {
        var touched = new Touched();
        touched.days(project, day, day);
        return touched;
    }

    private List<String> months() {
        return jdbc.sql("select concat_ws('|', month, plan_rows) from project_months where project_id = ?")
                .param(project.value())
                .query(String.class)
                .list();
    }
}
