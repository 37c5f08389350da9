package dev.planner.projector.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.planner.events.access.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has every job run by one instance; by another one if that is gone. */
@Component
public class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobBoard board;
    private final DataSource database;
    private final Clock clock;
    private final JobsProperties properties;
    private final Map<String, OneTimeTask<Void>> tasks;
    private final List<RecurringTask<Void>> timers;
    private volatile @Nullable Scheduler scheduler;

    JobRunner(List<BackgroundJob> jobs, JobBoard board, DataSource database, Clock clock, JobsProperties properties) {
        this.board = board;
        this.database = database;
        this.clock = clock;
        this.properties = properties;
        this.tasks = jobs.stream().collect(Collectors.toUnmodifiableMap(BackgroundJob::kind, this::task));
        this.timers = jobs.stream().flatMap(job -> timer(job).stream()).toList();
    }

    /** Starts a job, unless one of its kind is under way already, which is then answered. */
    public Job start(String kind, UserId startedBy) {
        var job = begin(kind, startedBy);
        LOG.info("Job {} ({}) was asked for by {}", job.id(), kind, startedBy);
        return job;
    }

    private Job begin(String kind, @Nullable UserId startedBy) {
        var id = board.open(kind, startedBy);
        var task = Objects.requireNonNull(tasks.get(kind), kind);
        // Also for one that is under way: whoever entered it may be gone without having got this far.
        scheduler().scheduleIfNotExists(task.instance(id.toString()), clock.instant());
        return find(id).orElseThrow();
    }

    public Optional<Job> find(UUID id) {
        return board.find(id);
    }

    /** The newest jobs, newest first. */
    public List<Job> newest(int limit) {
        return board.newest(limit);
    }

    @Override
    public void start() {
        // Stopped, a scheduler cannot be started again.
        var starting = Scheduler.create(
                        database,
                        Stream.<Task<?>>concat(tasks.values().stream(), timers.stream())
                                .toList())
                .threads(properties.threads())
                .pollingInterval(properties.pollInterval())
                .heartbeatInterval(properties.heartbeatInterval())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(properties.stopLimit())
                .failureLogging(LogLevel.DEBUG, false)
                .enableImmediateExecution()
                .build();
        starting.start();
        scheduler = starting;
    }

    /**
     * Has the jobs that recur begin by themselves from now on, where that is not entered already.
     *
     * @throws RuntimeException if the database is away or not ready
     */
    void enterTimers() {
        timers.forEach(timer -> timer.onStartup(scheduler(), clock::instant));
    }

    @Override
    public void stop() {
        var stopping = scheduler;
        scheduler = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private Scheduler scheduler() {
        var running = scheduler;
        if (running == null) {
            throw new IllegalStateException("jobs are started only while the service runs");
        }
        return running;
    }

    /** Kept by all instances together, so that it is up only once however many there are. */
    private Optional<RecurringTask<Void>> timer(BackgroundJob job) {
        return job.interval()
                .filter(Duration::isPositive)
                .map(interval -> Tasks.recurring(job.kind() + "_timer", FixedDelay.of(interval))
                        .execute((_, _) -> {
                            board.forgetEndedBefore(clock.instant().minus(properties.keepEnded()));
                            var _ = begin(job.kind(), null);
                        }));
    }

    private OneTimeTask<Void> task(BackgroundJob job) {
        return Tasks.oneTime(job.kind())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(properties.retryDelay()))
                .onDeadExecutionRevive()
                .execute((instance, _) -> run(job, UUID.fromString(instance.getId())));
    }

    private void run(BackgroundJob job, UUID id) {
        try {
            board.begin(id);
            job.run(new JobProgress(id, board));
            board.end(id, "done");
            LOG.info("Job {} ({}) is done", id, job.kind());
        } catch (RuntimeException e) {
            if (board.fail(id, e.toString()) < properties.maxFailures()) {
                throw e;
            }
            board.end(id, "failed");
            LOG.warn("Job {} ({}) is given up after {} failures", id, job.kind(), properties.maxFailures(), e);
        }
    }
}
