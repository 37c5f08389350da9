package dev.planner.projector.jobs;

import dev.planner.projector.worker.Worker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Enters the timers of the jobs that recur, as soon as the database is there; and again, should somebody have put it back. */
@Component
class JobTimers extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(JobTimers.class);

    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final Duration CHECK_INTERVAL = Duration.ofMinutes(10);

    private final JobRunner runner;

    JobTimers(JobRunner runner) {
        super("job-timers", RETRY_DELAY);
        this.runner = runner;
    }

    @Override
    protected Duration work() {
        runner.enterTimers();
        return CHECK_INTERVAL;
    }

    @Override
    protected void failed(RuntimeException fault) {
        LOG.debug("The timers of jobs are not entered yet: {}", fault.toString());
    }
}
