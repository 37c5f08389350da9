package dev.planner.command.execution;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands are executed.
 *
 * @param attempts how often a command is tried that loses a race against simultaneous changes, at least 1
 * @param queueTimeout how long a command waits in this process for others of the same aggregate
 * @param idempotencyRetention how long first answers are kept for repetitions
 * @param idempotencyCleaning how often older ones are deleted
 */
@ConfigurationProperties("planner.execution")
record ExecutionProperties(
        @DefaultValue("5") int attempts,
        @DefaultValue("10s") Duration queueTimeout,
        @DefaultValue("24h") Duration idempotencyRetention,
        @DefaultValue("10m") Duration idempotencyCleaning) {

    ExecutionProperties {
        if (attempts < 1) {
            throw new IllegalArgumentException("planner.execution.attempts must be at least 1");
        }
    }
}
