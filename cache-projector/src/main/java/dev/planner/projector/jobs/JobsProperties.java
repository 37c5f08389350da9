package dev.planner.projector.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How background jobs are run.
 *
 * @param threads jobs at a time on this instance
 * @param pollInterval how often this instance looks for jobs that another has left; its own begin at once
 * @param heartbeatInterval how often a running job says that it lives; after four missed ones another instance goes on with it
 * @param retryDelay after a failure
 * @param maxFailures after which a job is given up
 * @param keepEnded how long a job that has ended can be looked up, where jobs recur
 * @param stopLimit how long a stopping instance waits for its jobs to notice
 */
@ConfigurationProperties("planner.jobs")
record JobsProperties(
        @DefaultValue("2") int threads,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("2s") Duration heartbeatInterval,
        @DefaultValue("2s") Duration retryDelay,
        @DefaultValue("30") int maxFailures,
        @DefaultValue("30d") Duration keepEnded,
        @DefaultValue("5s") Duration stopLimit) {}
