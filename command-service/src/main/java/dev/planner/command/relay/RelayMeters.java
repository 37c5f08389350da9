package dev.planner.command.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the relay counts and times. */
final class RelayMeters {

    private final Timer rounds;
    private final Counter events;
    private final Counter failures;

    RelayMeters(MeterRegistry registry, RelayStatus status) {
        this.rounds = Timer.builder("planner.relay.rounds")
                .description("Rounds from the read of the outbox to the deletion of what Kafka has acknowledged")
                .register(registry);
        this.events = Counter.builder("planner.relay.events")
                .description("Events acknowledged by Kafka")
                .register(registry);
        this.failures = Counter.builder("planner.relay.failures")
                .description("Failures to send, or of the database, after each of which the relay begins anew")
                .register(registry);
        Gauge.builder("planner.relay.leader", status, RelayMeters::isLeader)
                .description("1 on the instance whose relay is the active one, else 0")
                .register(registry);
    }

    void round(int size, Duration duration) {
        rounds.record(duration);
        events.increment(size);
    }

    void failure() {
        failures.increment();
    }

    private static double isLeader(RelayStatus status) {
        return status.state().role() == RelayStatus.Role.LEADER ? 1 : 0;
    }
}
