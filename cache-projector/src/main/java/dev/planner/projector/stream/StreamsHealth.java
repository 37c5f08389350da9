package dev.planner.projector.stream;

import dev.planner.edge.health.Readiness;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Whether Kafka answers, the streams are being read, and nothing of them waits for an operator. */
@Component
class StreamsHealth implements HealthIndicator, DisposableBean {

    private final KafkaAdmin settings;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> streams;
    private final DeadLetterGauge deadLetters;
    private final StreamProperties properties;
    private @Nullable Admin admin;

    StreamsHealth(
            KafkaAdmin settings,
            ConcurrentMessageListenerContainer<byte[], byte[]> streams,
            DeadLetterGauge deadLetters,
            StreamProperties properties) {
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.streams = streams;
        this.properties = properties;
    }

    @Override
    public Health health() {
        var trouble = streams.isInExpectedState() ? kafkaTrouble() : "a consumer of the streams has ended";
        if (trouble != null) {
            return Readiness.down(trouble);
        }
        var waiting = deadLetters.count();
        return waiting == 0 ? Readiness.up() : Readiness.degraded(waiting + " dead letters wait for an operator");
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(properties.healthTimeout());
        }
    }

    private @Nullable String kafkaTrouble() {
        var timeout = (int) properties.healthTimeout().toMillis();
        try {
            admin().describeCluster(new DescribeClusterOptions().timeoutMs(timeout))
                    .nodes()
                    .get(timeout, TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return "Kafka does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings.getConfigurationProperties());
        }
        return admin;
    }
}
