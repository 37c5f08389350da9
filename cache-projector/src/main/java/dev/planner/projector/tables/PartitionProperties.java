package dev.planner.projector.tables;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How partitions are made by need.
 *
 * @param monthsAhead how many months after one that is needed get a partition at the same time
 */
@ConfigurationProperties("planner.partitions")
record PartitionProperties(@DefaultValue("2") int monthsAhead) {}
