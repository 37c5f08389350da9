package dev.planner.projector.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the streams are read.
 *
 * @param groupId the consumer group by which instances share the partitions
 * @param concurrency consumers in this instance
 * @param maxBatch records in one transaction at most
 * @param sessionTimeout after which the partitions of an instance that is gone are given to others
 * @param topicCheckInterval how often Kafka is asked for topics and partitions that are new
 * @param positionTimeout for asking Kafka how long a partition is
 * @param healthTimeout for asking Kafka whether it is there
 * @param countInterval how often dead letters are counted
 * @param firstRetryDelay after a fault that passes; doubles with each failure up to {@code maxRetryDelay}
 * @param maxRetryDelay the longest delay between two tries
 */
@ConfigurationProperties("planner.stream")
record StreamProperties(
        @DefaultValue("planner-projector") String groupId,
        @DefaultValue("2") int concurrency,
        @DefaultValue("4000") int maxBatch,
        @DefaultValue("6s") Duration sessionTimeout,
        @DefaultValue("2s") Duration topicCheckInterval,
        @DefaultValue("5s") Duration positionTimeout,
        @DefaultValue("1s") Duration healthTimeout,
        @DefaultValue("5s") Duration countInterval,
        @DefaultValue("100ms") Duration firstRetryDelay,
        @DefaultValue("2s") Duration maxRetryDelay) {}
