package dev.planner.projector.watermark;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How watermarks are followed.
 *
 * @param pollTimeout how long to wait for the next one when nothing is open
 * @param checkInterval how often to look whether an open one is reached
 * @param kafkaTimeout for questions to Kafka
 * @param retryDelay after a fault of Kafka, Redis or the database
 * @param maxOpen watermarks kept at most while the tables lag; above that every second one is left out
 */
@ConfigurationProperties("planner.watermark")
record WatermarkProperties(
        @DefaultValue("200ms") Duration pollTimeout,
        @DefaultValue("10ms") Duration checkInterval,
        @DefaultValue("3s") Duration kafkaTimeout,
        @DefaultValue("250ms") Duration retryDelay,
        @DefaultValue("512") int maxOpen) {}
