package dev.planner.edge.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;

/** Wires the audit trail. It finds Kafka where Spring Boot's Kafka support finds it, with the same security settings. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(AuditProperties.class)
class AuditAutoConfiguration {

    @Bean
    AuditMeters auditMeters(MeterRegistry registry) {
        return new AuditMeters(registry);
    }

    @Bean
    AuditBuffer auditBuffer(AuditProperties properties, AuditMeters meters) {
        return new AuditBuffer(properties, meters);
    }

    @Bean
    DenialWindows denialWindows(AuditProperties properties, ObjectProvider<Clock> clock) {
        return new DenialWindows(properties.denials(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    AuditTrail auditTrail(DenialWindows windows, AuditBuffer buffer, AuditMeters meters, ObjectProvider<Clock> clock) {
        return new AuditTrail(windows, buffer, meters, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    AuditPublisher auditPublisher(
            DenialWindows windows,
            AuditBuffer buffer,
            AuditMeters meters,
            ProducerFactory<?, ?> kafka,
            AuditProperties properties,
            @Value("${spring.application.name:service}") String service) {
        var sender = new AuditSender(
                () -> new KafkaProducer<>(settings(kafka.getConfigurationProperties(), properties)),
                "/planner/" + service,
                properties);
        return new AuditPublisher(windows, buffer, sender, meters, properties);
    }

    private static Map<String, Object> settings(Map<String, Object> connection, AuditProperties properties) {
        var timeout = (int) properties.sendTimeout().toMillis();
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "audit");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }
}
