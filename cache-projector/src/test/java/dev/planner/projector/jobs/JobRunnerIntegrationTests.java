package dev.planner.projector.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.planner.events.access.UserId;
import dev.planner.projector.support.ProjectorIntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ProjectorIntegrationTest
class JobRunnerIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UserId OPERATOR = UserId.random();

    @Autowired
    private JobBoard board;

    @Autowired
    private DataSource database;

    private final String kind = "test_" + UUID.randomUUID();
    private final List<JobRunner> runners = new ArrayList<>();

    @AfterEach
    void stop() {
        runners.forEach(JobRunner::stop);
    }

    @Test
    void aJobIsWatchedFromItsStartToItsEnd() {
        var goOn = new CountDownLatch(1);
        var runner = runner(progress -> {
            progress.expect(3);
            progress.advance("b", 2);
            pause(goOn);
            progress.advance("c", 1);
        });

        var started = runner.start(kind, OPERATOR);
        await().atMost(PATIENCE).until(() -> job(started).done() == 2);
        assertThat(job(started).state()).isEqualTo("running");
        assertThat(job(started).startedBy()).isEqualTo(OPERATOR.value());
        assertThat(job(started).endedAt()).isNull();
        goOn.countDown();

        await().atMost(PATIENCE).until(() -> job(started).state().equals("done"));
        assertThat(job(started).done()).isEqualTo(3).isEqualTo(job(started).total());
        assertThat(job(started).failures()).isZero();
        assertThat(job(started).endedAt()).isNotNull();
    }

    @Test
    void ofOneKindOneIsUnderWayAtATime() {
        var goOn = new CountDownLatch(1);
        var runner = runner(_ -> pause(goOn));

        var first = runner.start(kind, OPERATOR);
        assertThat(runner.start(kind, OPERATOR).id()).isEqualTo(first.id());
        goOn.countDown();
        await().atMost(PATIENCE).until(() -> job(first).state().equals("done"));

        assertThat(runner.start(kind, OPERATOR).id()).isNotEqualTo(first.id());
    }

    @Test
    void aJobThatFailsGoesOnWhereItWas() {
        List<String> positions = Collections.synchronizedList(new ArrayList<>());
        var runner = runner(progress -> {
            var position = progress.position().orElse("");
            positions.add(position);
            progress.advance(position + "x", 1);
            if (positions.size() < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        var started = runner.start(kind, OPERATOR);

        await().atMost(PATIENCE).until(() -> job(started).state().equals("done"));
        assertThat(positions).containsExactly("", "x", "xx");
        assertThat(job(started).failures()).isEqualTo(2);
        assertThat(job(started).trouble()).contains("not yet");
    }

    @Test
    void aJobThatFailsTooOftenIsGivenUp() {
        var runner = runner(_ -> {
            throw new IllegalStateException("never");
        });

        var started = runner.start(kind, OPERATOR);

        await().atMost(PATIENCE).until(() -> job(started).state().equals("failed"));
        assertThat(job(started).failures()).isEqualTo(3);
        assertThat(job(started).trouble()).contains("never");
    }

    @Test
    void aJobOfAnInstanceThatStopsGoesOnWithAnother() {
        var stopping = runner(progress -> {
            progress.advance("half", 1);
            pause(new CountDownLatch(1));
        });
        var started = stopping.start(kind, OPERATOR);
        await().atMost(PATIENCE).until(() -> job(started).done() == 1);
        runner(progress -> progress.advance(progress.position().orElseThrow() + " and half", 1));

        stopping.stop();

        await().atMost(PATIENCE).until(() -> job(started).state().equals("done"));
        assertThat(board.position(started.id())).contains("half and half");
        assertThat(job(started).done()).isEqualTo(2);
    }

    @Test
    void aJobThatRecursBeginsAgainAndAgainStartedByNobody() {
        recurring(Duration.ofMillis(100));

        await().atMost(PATIENCE).until(() -> ended().size() >= 3);
        assertThat(ended()).allSatisfy(job -> assertThat(job.startedBy()).isNull());
    }

    @Test
    void aJobThatRecursBeginsOnceHoweverManyInstancesThereAre() {
        recurring(Duration.ofHours(1));
        recurring(Duration.ofHours(1));

        await().atMost(PATIENCE).until(() -> ended().size() == 1);
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> ended().size() == 1);
    }

    @Test
    void aJobWithoutAnIntervalDoesNotBeginByItself() {
        recurring(Duration.ZERO);

        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> ended().isEmpty());
    }

    @Test
    void aJobThatRecursBeginsOnceTheDatabaseIsThereThatWasAwayAtTheStart() {
        var away = new AtomicBoolean(true);
        var runner = runner(_ -> {}, Optional.of(Duration.ofHours(1)), new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("away", "08001");
                }
                return super.getConnection();
            }
        });
        assertThatThrownBy(runner::enterTimers).isInstanceOf(RuntimeException.class);
        var timers = new JobTimers(runner);
        timers.start();
        try {
            away.set(false);
            await().atMost(PATIENCE).until(() -> ended().size() == 1);
        } finally {
            timers.stop();
        }
    }

    private List<Job> ended() {
        return board.newest(200).stream()
                .filter(job -> job.kind().equals(kind) && job.state().equals("done"))
                .toList();
    }

    private void recurring(Duration interval) {
        runner(_ -> {}, Optional.of(interval), database).enterTimers();
    }

    private JobRunner runner(Consumer<JobProgress> work) {
        return runner(work, Optional.empty(), database);
    }

    private JobRunner runner(Consumer<JobProgress> work, Optional<Duration> interval, DataSource tables) {
        var job = new BackgroundJob() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<Duration> interval() {
                return interval;
            }

            @Override
            public void run(JobProgress progress) {
                work.accept(progress);
            }
        };
        var properties = new JobsProperties(
                1,
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofMillis(10),
                3,
                Duration.ofDays(30),
                Duration.ofMillis(100));
        var runner = new JobRunner(List.of(job), board, tables, Clock.systemUTC(), properties);
        runner.start();
        runners.add(runner);
        return runner;
    }

    private Job job(Job started) {
        return board.find(started.id()).orElseThrow();
    }

    private static void pause(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            throw new IllegalStateException("interrupted");
        }
    }
}
