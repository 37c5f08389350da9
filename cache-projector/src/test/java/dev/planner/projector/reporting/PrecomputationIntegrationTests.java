package dev.planner.projector.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.planner.cache.PrecomputeQueue;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.projector.jobs.Job;
import dev.planner.projector.jobs.JobRunner;
import dev.planner.projector.support.ProjectorIntegrationTest;
import dev.planner.projector.support.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The tests take what query services would. What a failed attempt has offered may still be taken before it is offered again. */
@ProjectorIntegrationTest
@TestPropertySource(
        properties = {
            "planner.reporting.precomputation.batch-size=3",
            "planner.reporting.precomputation.programs-per-second=1000",
            "planner.reporting.precomputation.patience=300ms"
        })
class PrecomputationIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private JobRunner jobs;

    @Autowired
    private PrecomputeQueue queue;

    @Autowired
    private JdbcClient jdbc;

    private final List<ProgramId> programs =
            Stream.generate(ProgramId::random).limit(7).sorted().toList();

    @BeforeEach
    void thereArePrograms() {
        programs.forEach(program ->
                jdbc.sql("""
                        insert into programs (id, name, business_sponsor, program_manager, technical_lead, start_date,
                                              end_date, version, created_at, updated_at)
                        values (?, ?, 'S', 'M', 'L', '2024-01-01', '2024-12-31', 0, now(), now())
                        """).params(program.value(), program.toString()).update());
    }

    @AfterEach
    void thereAreNone() {
        programs.forEach(program -> jdbc.sql("delete from programs where id = ?")
                .param(program.value())
                .update());
    }

    @Test
    void everyProgramIsOfferedOnceInOrder() {
        var job = start();

        assertThat(takenUntilTheEndOf(job)).isEqualTo(existing()).containsAll(programs);
        assertThat(now(job).state()).isEqualTo("done");
        assertThat(now(job).done())
                .isEqualTo(now(job).total())
                .isEqualTo(existing().size());
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void whatNobodyTakesIsOfferedAgainUntilSomebodyDoes() {
        var job = start();
        await().atMost(PATIENCE).until(() -> now(job).failures() > 0);
        assertThat(now(job).trouble()).contains("3 programs were offered for PT0.3S, and no query service has taken");
        assertThat(now(job).done()).isZero();

        assertThat(takenUntilTheEndOf(job).stream().distinct()).isEqualTo(existing());
        assertThat(now(job).state()).isEqualTo("done");
    }

    @Test
    void onlyWhatWasNotTakenIsOfferedAgain() {
        var job = start();
        await().atMost(PATIENCE).until(() -> queue.waiting() == 3);
        var first =
                Stream.generate(queue::take).limit(3).map(Optional::orElseThrow).toList();
        await().atMost(PATIENCE).until(() -> now(job).failures() > 0);
        assertThat(now(job).done()).isEqualTo(3);

        var rest = takenUntilTheEndOf(job);
        assertThat(Stream.concat(first.stream(), rest.stream().distinct()).toList())
                .isEqualTo(existing());
    }

    @Test
    void withoutRedisItIsTriedAgain() {
        var redis = Services.prepared().backing().redis();
        redis.kill();
        Job job;
        try {
            job = start();
            await().atMost(PATIENCE).until(() -> now(job).failures() > 0);
        } finally {
            redis.start();
        }
        assertThat(takenUntilTheEndOf(job).stream().distinct()).isEqualTo(existing());
    }

    private Job start() {
        return jobs.start(Precomputation.KIND, UserId.random());
    }

    private Job now(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    private List<ProgramId> takenUntilTheEndOf(Job job) {
        List<ProgramId> taken = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            queue.take().ifPresent(taken::add);
            return now(job).endedAt() != null;
        });
        return taken;
    }

    private List<ProgramId> existing() {
        return jdbc.sql("select id from programs order by id")
                .query((row, _) -> new ProgramId(row.getObject(1, UUID.class)))
                .list();
    }
}
