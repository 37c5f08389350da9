package dev.planner.projector.reporting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how fast reports are computed before anybody asks for them.
 *
 * @param interval from the end of one round to the beginning of the next; never if zero
 * @param batchSize programs offered together
 * @param programsPerSecond programs offered at most
 * @param patience how long programs are offered before the job has failed for now
 */
@ConfigurationProperties("planner.reporting.precomputation")
record PrecomputationProperties(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("20") int batchSize,
        @DefaultValue("20") int programsPerSecond,
        @DefaultValue("30s") Duration patience) {}
