package dev.planner.command.relay;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the relay behaves. Where Kafka is, and how to get in, is said by {@code spring.kafka}; where the database is, by the data source.
 *
 * @param pollInterval how often the outbox is read without a signal
 * @param roundSpacing the least time from one round to the next while events keep coming; an event that comes alone waits for nothing
 * @param batchRecords the most events of one round
 * @param batchSize the most payload of one round, exceeded by at most one event
 * @param maxRecordSize the largest record that producer and topics take; an event is at most about as large as a request body (1 MiB)
 * @param lease how long a relay that is alive but silent stays the active one, in whole seconds; also the limit of one statement
 * @param candidacyInterval how often a standby tries to become the active relay
 * @param notifySpacing the least time between two notifications to the active relay of another instance
 * @param roundTimeout how long acknowledgements are waited for before everything is begun anew
 * @param firstBackoff the pause after a failure; it doubles with each further one
 * @param longestBackoff the longest pause after a failure
 * @param sampleInterval how often age and size of the outbox are measured
 */
@ConfigurationProperties("planner.relay")
record RelayProperties(
        @DefaultValue("100ms") Duration pollInterval,
        @DefaultValue("20ms") Duration roundSpacing,
        @DefaultValue("500") int batchRecords,
        @DefaultValue("8MB") DataSize batchSize,
        @DefaultValue("4MB") DataSize maxRecordSize,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("500ms") Duration candidacyInterval,
        @DefaultValue("5ms") Duration notifySpacing,
        @DefaultValue("2m") Duration roundTimeout,
        @DefaultValue("100ms") Duration firstBackoff,
        @DefaultValue("5s") Duration longestBackoff,
        @DefaultValue("5s") Duration sampleInterval,
        @DefaultValue WatermarkPace watermark,
        @DefaultValue Topics topics) {

    private static final Duration LONGEST_WATCH_INTERVAL = Duration.ofSeconds(1);

    RelayProperties {
        if (batchRecords < 1) {
            throw new IllegalArgumentException("planner.relay.batch-records must be at least 1");
        }
        if (lease.toSeconds() < 2) {
            throw new IllegalArgumentException("planner.relay.lease must be at least 2 s");
        }
        if (pollInterval.compareTo(lease) >= 0) {
            throw new IllegalArgumentException("planner.relay.poll-interval must be shorter than the lease");
        }
    }

    /** How often the active relay looks whether it still is, while it waits for Kafka. */
    Duration watchInterval() {
        var fifth = lease.dividedBy(5);
        return fifth.compareTo(LONGEST_WATCH_INTERVAL) < 0 ? fifth : LONGEST_WATCH_INTERVAL;
    }

    /**
     * When watermarks are written.
     *
     * @param interval the longest time between two, as long as the relay gets through
     * @param spacing the least time between two, however often a burst ends
     */
    record WatermarkPace(
            @DefaultValue("200ms") Duration interval,
            @DefaultValue("20ms") Duration spacing) {}

    /**
     * How missing topics are created; those that exist are left as they are.
     *
     * @param partitions of each topic but the watermarks, which have one
     * @param replicationFactor what the brokers have as their default, if absent
     * @param watermarkRetention how long a watermark is kept
     */
    record Topics(
            @DefaultValue("12") int partitions,
            Optional<Short> replicationFactor,
            @DefaultValue("1h") Duration watermarkRetention) {}
}
