package dev.planner.projector.tables;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How partitions are made.
 *
 * @param monthsAhead how many months after one that is needed get a partition at the same time
 * @param keptMonths how many months after the current one have their partitions in any case
 * @param checkInterval how often that is seen to
 * @param retryDelay after a fault of the database
 */
@ConfigurationProperties("planner.partitions")
record PartitionProperties(
        @DefaultValue("2") int monthsAhead,
        @DefaultValue("3") int keptMonths,
        @DefaultValue("6h") Duration checkInterval,
        @DefaultValue("5s") Duration retryDelay) {}
