package dev.planner.projector.jobs;

import java.time.Duration;
import java.util.Optional;

/** Work that one instance at a time does in the background. */
public interface BackgroundJob {

    /** What clients call it, lower snake case. */
    String kind();

    /** How long after it was last begun it is begun again by itself; empty or zero if only when somebody asks for it. */
    default Optional<Duration> interval() {
        return Optional.empty();
    }

    /**
     * Does the work, or what is left of it, and notes where it has got to. Work that is done twice does no harm.
     *
     * @throws RuntimeException if it cannot go on; it is then called again after a while, a limited number of times
     */
    void run(JobProgress progress);
}
