package dev.planner.projector.statetopic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the access state topic is fed.
 *
 * @param partitions of the topic when it is created here
 * @param replication of the topic when it is created here; −1 is the broker's default
 * @param batchSize documents in one Kafka transaction at most
 * @param checkInterval how often to look for notes that nobody announced, and for the lead
 * @param kafkaTimeout for each question to Kafka, and for a transaction
 * @param retryDelay after a fault of Kafka or the database
 */
@ConfigurationProperties("planner.state-topic")
record StateTopicProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replication,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1s") Duration checkInterval,
        @DefaultValue("10s") Duration kafkaTimeout,
        @DefaultValue("1s") Duration retryDelay) {}
