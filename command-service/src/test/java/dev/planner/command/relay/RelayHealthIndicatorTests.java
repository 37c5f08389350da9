package dev.planner.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RelayHealthIndicatorTests {

    private final RelayStatus status = new RelayStatus(Clock.systemUTC());
    private final RelayHealthIndicator indicator = new RelayHealthIndicator(status);

    @Test
    void aRelayThatGetsThroughIsUp() {
        status.leading();

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails())
                .containsEntry("role", "leader")
                .doesNotContainKey("reason");
    }

    @Test
    void aRelayThatWaitsForKafkaIsDegradedAndSaysWhy() {
        status.waitingForKafka();

        assertThat(indicator.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(indicator.health().getDetails()).containsEntry("reason", "waiting for Kafka");
    }

    @Test
    void aTroubleLastsUntilSomethingGetsThrough() {
        assertThat(status.failed("Kafka: away")).isTrue();
        status.leading();
        status.waitingForKafka();
        assertThat(status.failed("Kafka: away")).as("is news").isFalse();
        assertThat(indicator.health().getDetails()).containsEntry("reason", "Kafka: away");

        status.gettingThrough();

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(status.failed("Kafka: away")).as("is news").isTrue();
    }

    @Test
    void aStandbyIsUp() {
        status.failed("write database: away");
        status.standby();

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails()).containsEntry("role", "standby");
    }
}
