package dev.planner.edge.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How audit events are sent. Where Kafka is, is said by {@code spring.kafka}.
 *
 * @param maxBuffered events that wait for Kafka at most; further ones are dropped and counted
 * @param batchSize events sent together at most
 * @param sendTimeout how long Kafka may take for one batch
 * @param retryDelay after a batch that Kafka has not taken
 * @param stopLimit how long a stopping service still tries to send what waits
 * @param denials how denials that repeat each other become few events
 */
@ConfigurationProperties("planner.audit")
record AuditProperties(
        @DefaultValue("10000") int maxBuffered,
        @DefaultValue("200") int batchSize,
        @DefaultValue("10s") Duration sendTimeout,
        @DefaultValue("1s") Duration retryDelay,
        @DefaultValue("2s") Duration stopLimit,
        @DefaultValue Denials denials) {

    AuditProperties {
        if (maxBuffered < 1 || batchSize < 1) {
            throw new IllegalArgumentException("planner.audit.max-buffered and batch-size must be at least 1");
        }
    }

    /**
     * The bounds within which denials are told one by one.
     *
     * @param window how long denials like one that was told are only counted
     * @param maxPerCaller different denials of one caller told within a window; beyond, they are counted by permission alone
     * @param maxOpen windows open at most; a denial that would need one more is dropped and counted
     */
    record Denials(
            @DefaultValue("10s") Duration window,
            @DefaultValue("20") int maxPerCaller,
            @DefaultValue("1000") int maxOpen) {}
}
