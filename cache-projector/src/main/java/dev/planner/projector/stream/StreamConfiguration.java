package dev.planner.projector.stream;

import dev.planner.events.Stream;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** The consumers of the streams. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConfiguration.class);

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> streams(
            ConsumerFactory<byte[], byte[]> consumers,
            BatchProjector projector,
            JdbcCheckpoints checkpoints,
            StreamMetrics metrics,
            StreamProperties properties) {
        var self = new AtomicReference<ConcurrentMessageListenerContainer<byte[], byte[]>>();
        var listener = new StreamListener(
                projector, checkpoints, metrics, properties, () -> self.get().isRunning());
        var container = new ConcurrentMessageListenerContainer<>(consumers, settings(listener, properties));
        self.set(container);
        container.setBeanName("streams");
        container.setConcurrency(properties.concurrency());
        // The listener tries for ever; what it lets through must at least not be skipped.
        container.setCommonErrorHandler(new CommonContainerStoppingErrorHandler());
        return container;
    }

    private static ContainerProperties settings(StreamListener listener, StreamProperties properties) {
        var settings = new ContainerProperties(
                Arrays.stream(Stream.values()).map(Stream::topic).toArray(String[]::new));
        settings.setGroupId(properties.groupId());
        settings.setMessageListener(listener);
        settings.setConsumerRebalanceListener(listener);
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        // Nothing depends on these commits: waiting for them would only cost time.
        settings.setSyncCommits(false);
        settings.setCommitCallback(StreamConfiguration::committed);
        settings.setKafkaConsumerProperties(consumerProperties(properties));
        return settings;
    }

    private static void committed(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception fault) {
        if (fault != null) {
            LOG.debug("Kafka was not told of {}: {}", offsets, fault.toString());
        }
    }

    private static Properties consumerProperties(StreamProperties properties) {
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(properties.maxBatch()));
        settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.setProperty(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.setProperty(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Long.toString(properties.sessionTimeout().toMillis()));
        settings.setProperty(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Long.toString(properties.sessionTimeout().toMillis() / 3));
        settings.setProperty(
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                Long.toString(properties.topicCheckInterval().toMillis()));
        return settings;
    }
}
