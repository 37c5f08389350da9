package dev.planner.projector.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Samples;
import dev.planner.projector.tables.MonthPartitions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two transactions at once, whose rows count in the same sums; and what happens without the locks. */
@ProjectorIntegrationTest
class CostRacesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2035, 3, 14);

    @Autowired
    private ReportSums reportSums;

    @Autowired
    private CostSums sums;

    @Autowired
    private CostChanges changes;

    @Autowired
    private RowsOfOthers rowsOfOthers;

    @Autowired
    private ReportTags tags;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MonthPartitions partitions;

    private final ProjectId project = ProjectId.random();
    private final WorkerTypeId workerType = WorkerTypeId.random();
    private final WorkerId worker = WorkerId.random();
    private PlannedDays planned;
    private UUID resource;

    @BeforeEach
    void setUp() {
        planned = new PlannedDays(jdbc, partitions);
        resource = planned.resource(workerType.value(), worker.value());
        transactions.executeWithoutResult(_ -> planned.plan(UUID.randomUUID(), ProjectId.random(), DAY));
    }

    @Test
    void rowsOfOneDayThatAreWrittenAtOnceBothCount() {
        meanwhile(this::planAndSettle, this::planAndSettle);

        assertThat(planned.days(project)).containsExactly("2035-03-14|2|2|0.00");
    }

    @Test
    void withoutTheLockOfTheMonthTheSecondDoesNotSeeTheFirst() {
        meanwhile(this::planAndSumUp, this::planAndSumUp);

        assertThat(planned.days(project)).containsExactly("2035-03-14|1|1|0.00");
    }

    @Test
    void aRowThatIsWrittenWhileItsPriceChangesHasTheNewPrice() {
        meanwhile(this::planAndSettle, this::priceAndSettle);

        assertThat(planned.days(project)).containsExactly("2035-03-14|1|0|50.00");
    }

    @Test
    void aPriceThatChangesWhileARowIsWrittenIsItsPrice() {
        meanwhile(this::priceAndSettle, this::planAndSettle);

        assertThat(planned.days(project)).containsExactly("2035-03-14|1|0|50.00");
    }

    @Test
    void withoutTheLockOfPricesARowMissesThePrice() {
        meanwhile(this::planAndSumUp, this::priceAndSumUp);

        assertThat(planned.days(project)).containsExactly("2035-03-14|1|1|0.00");
    }

    @Test
    void aPlanRowAndItsActualThatAreWrittenAtOnceMatch() {
        transactions.executeWithoutResult(_ -> priceAndSettle());

        meanwhile(this::planAndSettle, this::workAndSettle);

        assertThat(planned.unmatched(project)).containsExactly("2035-03-14|1|0.00");
    }

    @Test
    void anActualAndItsPlanRowThatAreWrittenAtOnceMatch() {
        transactions.executeWithoutResult(_ -> priceAndSettle());

        meanwhile(this::workAndSettle, this::planAndSettle);

        assertThat(planned.unmatched(project)).containsExactly("2035-03-14|1|0.00");
    }

    @Test
    void withoutTheLockOfTheMonthAPlanRowMissesItsActual() {
        transactions.executeWithoutResult(_ -> priceAndSettle());

        meanwhile(this::planAndChange, this::workAndChange);

        assertThat(planned.unmatched(project)).containsExactly("2035-03-14|1|50.00");
    }

    @Test
    void aChangeOfAProjectThatIsJustBeingMovedIsToldWhereItArrives() {
        var from = ProgramId.random();
        var to = ProgramId.random();
        jdbc.sql("""
                        insert into projects values (
                            ?, ?, 'name', 'sponsor', 'manager', 'lead', 'code', '2035-01-01', '2035-12-31', null, false, 0, now(), now())
                        """).params(project.value(), from.value()).update();

        meanwhile(
                () -> {
                    jdbc.sql("update projects set program_id = ? where id = ?")
                            .params(to.value(), project.value())
                            .update();
                    tags.renew(List.of(project), List.of(from, to));
                },
                this::planAndSettle);

        assertThat(planned.version("program", to.value())).isGreaterThan(planned.version("project", project.value()));
        assertThat(planned.version("program", from.value())).isLessThan(planned.version("project", project.value()));
    }

    private void planAndSettle() {
        planned.plan(resource, project, DAY);
        reportSums.settle(touchedPlanRow());
    }

    private void planAndChange() {
        planned.plan(resource, project, DAY);
        changes.apply(touchedPlanRow().summing());
    }

    private Touched touchedPlanRow() {
        var touched = new Touched();
        touched.project(project);
        touched.planRow(new RowChange.OfPlan(project, DAY, new ResourceId(resource), null, PlannedDays.ALLOCATION));
        return touched;
    }

    private void workAndSettle() {
        planned.actual(worker.value(), project, DAY);
        reportSums.settle(touchedActual());
    }

    private void workAndChange() {
        planned.actual(worker.value(), project, DAY);
        changes.apply(touchedActual().summing());
    }

    private Touched touchedActual() {
        var touched = new Touched();
        touched.actual(new RowChange.OfActual(project, DAY, worker, null, Samples.actual(project, DAY)));
        return touched;
    }

    private void planAndSumUp() {
        planned.plan(resource, project, DAY);
        sums.set(touchedDay().summing().anew());
    }

    private Touched touchedDay() {
        var touched = new Touched();
        touched.days(project, DAY, DAY);
        return touched;
    }

    private void priceAndSettle() {
        planned.rate(workerType.value(), DAY);
        reportSums.settle(touchedRate());
    }

    private void priceAndSumUp() {
        planned.rate(workerType.value(), DAY);
        var touched = touchedRate();
        rowsOfOthers.addTo(touched);
        sums.set(touched.summing().anew());
    }

    private Touched touchedRate() {
        var touched = new Touched();
        touched.rates(workerType, DAY);
        return touched;
    }

    /** The second transaction begins and gets as far as it can before the first one ends. */
    private void meanwhile(Runnable first, Runnable second) {
        var server = new AtomicInteger();
        var other = transactions.execute(_ -> {
            first.run();
            var running = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(_ -> {
                server.set(
                        jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
                second.run();
            }));
            await().atMost(Duration.ofSeconds(10)).until(() -> running.isDone() || isWaiting(server.get()));
            return running;
        });
        other.join();
    }

    private boolean isWaiting(int server) {
        return jdbc.sql("select exists (select from pg_locks where pid = ? and not granted)")
                .param(server)
                .query(Boolean.class)
                .single();
    }
}
