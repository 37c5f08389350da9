package dev.planner.projector.partitions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which partitions are made beforehand.
 *
 * @param keptMonths how many months after the current one have their partitions in any case
 * @param checkInterval how often that is seen to
 */
@ConfigurationProperties("planner.partitions")
record PartitionUpkeepProperties(
        @DefaultValue("3") int keptMonths,
        @DefaultValue("6h") Duration checkInterval) {}
