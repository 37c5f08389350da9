package dev.planner.command.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Assembles the relay. It finds Kafka where Spring Boot's Kafka support finds it, with the same security settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
class RelayConfiguration {

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    RelayStatus relayStatus(Clock clock) {
        return new RelayStatus(clock);
    }

    @Bean
    Relay relay(
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> producers,
            KafkaAdmin admin,
            RelaySignal signal,
            RelayStatus status,
            MeterRegistry registry,
            RelayProperties properties) {
        return new Relay(
                new WriteDatabase(database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                new KafkaClients(
                        producers.getConfigurationProperties(), admin.getConfigurationProperties(), properties),
                signal,
                status,
                new RelayMeters(registry, status),
                properties);
    }

    @Bean(initMethod = "start")
    OutboxSampler outboxSampler(JdbcClient jdbc, MeterRegistry registry, RelayProperties properties) {
        return new OutboxSampler(jdbc, registry, properties);
    }

    @Bean
    RelayHealthIndicator relayHealthIndicator(RelayStatus status) {
        return new RelayHealthIndicator(status);
    }
}
