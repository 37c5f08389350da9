package dev.planner.projector.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.edge.health.Readiness;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.tables.MonthPartitions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Other tests write rows past the projector: what they leave behind is put right first. */
@ProjectorIntegrationTest
class ReconciliationIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2037, 3, 14);
    private static final String ALL_RIGHT = "All sums are what the rows beneath say.";

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ReportSumsHealth health;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MonthPartitions partitions;

    private final ProjectId project = ProjectId.random();
    private final UUID worker = UUID.randomUUID();

    @BeforeEach
    void sumsAreRight() {
        var planned = new PlannedDays(jdbc, partitions);
        transactions.executeWithoutResult(_ -> {
            planned.plan(UUID.randomUUID(), project, DAY);
            planned.actual(worker, project, DAY);
        });
        run(Recomputation.KIND);
        assertThat(run(Reconciliation.KIND).result()).isEqualTo(ALL_RIGHT);
    }

    @AfterEach
    void sumsAreRightAgain() {
        run(Recomputation.KIND);
        run(Reconciliation.KIND);
    }

    @Test
    void aSumThatSomebodyHasChangedIsAnAlarmUntilItIsComputedAnew() {
        jdbc.sql("update project_days set plan_rows = 7, actual_cost = 10.01 where project_id = ?")
                .param(project.value())
                .update();

        var found = run(Reconciliation.KIND);

        assertThat(found.state()).isEqualTo("done");
        assertThat(found.done()).isEqualTo(found.total()).isPositive();
        assertThat(found.result())
                .startsWith("2 sums are not what the rows beneath say:")
                .contains(
                        "project_days of project " + project + ", 2037-03-14: "
                                + "{\"plan_rows\": 7, \"actual_cost\": 10.01} instead of {\"plan_rows\": 1, \"actual_cost\": 10.00}")
                .contains("project_months of project " + project + ", 2037-03-01: ");
        assertThat(alarm()).isEqualTo(2);
        assertThat(health.health().getStatus()).isEqualTo(Readiness.DEGRADED);
        assertThat(plannedRows()).as("nothing is mended in silence").containsExactly(7);

        run(Recomputation.KIND);
        assertThat(plannedRows()).containsExactly(1);
        assertThat(run(Reconciliation.KIND).result()).isEqualTo(ALL_RIGHT);
        assertThat(alarm()).isZero();
        assertThat(health.health()).isEqualTo(Readiness.up());
    }

    @Test
    void sumsThatAreMissingAndSumsOfNothingAreFound() {
        var nowhere = UUID.randomUUID();
        jdbc.sql("delete from project_worker_months where project_id = ?")
                .param(project.value())
                .update();
        jdbc.sql("insert into project_months values (?, '2037-05-01', 1, 0, 5, 0, 0, 0, 0, 0, 0, 0)")
                .param(nowhere)
                .update();

        assertThat(run(Reconciliation.KIND).result())
                .contains("project_worker_months of project %s, 2037-03-01, worker %s: no row instead of {"
                        .formatted(project, worker))
                .containsPattern(
                        "project_months of project %s, 2037-05-01: \\{.*\\} instead of no row".formatted(nowhere));
        assertThat(alarm()).isEqualTo(2);
    }

    private Job run(String kind) {
        var job = jobs.start(kind, UserId.random());
        await().atMost(PATIENCE).until(() -> jobs.find(job.id()).orElseThrow().endedAt() != null);
        return jobs.find(job.id()).orElseThrow();
    }

    private double alarm() {
        return metrics.get("planner.reporting.differences").gauge().value();
    }

    private List<Integer> plannedRows() {
        return jdbc.sql("select plan_rows from project_days where project_id = ?")
                .param(project.value())
                .query(Integer.class)
                .list();
    }
}
