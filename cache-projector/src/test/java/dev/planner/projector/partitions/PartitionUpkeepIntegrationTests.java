package dev.planner.projector.partitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.events.access.UserId;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import dev.planner.projector.support.ProjectorIntegrationTest;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectorIntegrationTest
class PartitionUpkeepIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TABLES = List.of("actuals", "audit_logs", "resource_assignments");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobRunner jobs;

    @Test
    void theComingMonthsHaveTheirPartitionsBeforehandAndByThemselves() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        TABLES.forEach(table -> assertThat(partitions(table)).isEqualTo(4)));
        assertThat(jobs.newest(200)).anySatisfy(job -> {
            assertThat(job.kind()).isEqualTo(PartitionUpkeep.KIND);
            assertThat(job.startedBy()).isNull();
        });
    }

    @Test
    void aPartitionThatIsMissingIsMadeByTheNextRound() {
        assertThat(run().state()).isEqualTo("done");
        var month = YearMonth.now(ZoneOffset.UTC).plusMonths(3);
        jdbc.sql("drop table actuals_" + month.format(DateTimeFormatter.ofPattern("yyyy_MM")))
                .update();
        assertThat(partitions("actuals")).isEqualTo(3);

        var job = run();

        assertThat(partitions("actuals")).isEqualTo(4);
        assertThat(job.state()).isEqualTo("done");
        assertThat(job.done()).isEqualTo(job.total()).isEqualTo(TABLES.size());
        assertThat(job.result()).isEqualTo("There are partitions until " + month + ".");
    }

    private Job run() {
        var job = jobs.start(PartitionUpkeep.KIND, UserId.random());
        await().atMost(PATIENCE).until(() -> jobs.find(job.id()).orElseThrow().endedAt() != null);
        return jobs.find(job.id()).orElseThrow();
    }

    /** Of the current month and those that have partitions in any case. */
    private int partitions(String table) {
        return jdbc.sql("""
                        select count(*) from generate_series(0, 3) as ahead
                         where to_regclass(?::text
                               || to_char(now() at time zone 'UTC' + make_interval(months => ahead), '_YYYY_MM')) is not null
                        """).param(table).query(Integer.class).single();
    }
}
