package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RelayConfigurationTests {

    /** Nothing listens there. */
    private static final String NOWHERE = "127.0.0.1:1";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    KafkaAutoConfiguration.class))
            .withUserConfiguration(RelayConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues(
                    "spring.datasource.url=jdbc:postgresql://" + NOWHERE + "/planner_write",
                    "spring.kafka.bootstrap-servers=" + NOWHERE);

    @Test
    void theServiceStartsWithoutDatabaseAndKafkaAndSaysSo() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            var health = context.getBean(RelayHealthIndicator.class);
            await().untilAsserted(() -> assertThat(health.health().getDetails())
                    .containsEntry("role", "retrying")
                    .hasEntrySatisfying(
                            "reason", reason -> assertThat(reason).asString().startsWith("write database: ")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lease=1s", "batch-records=0", "poll-interval=10s"})
    void limitsThatCannotWorkAreRefused(String property) {
        runner.withPropertyValues("planner.relay." + property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(property.substring(0, property.indexOf('='))));
    }
}
