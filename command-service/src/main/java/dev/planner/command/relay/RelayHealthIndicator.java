package dev.planner.command.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says what the relay is doing. It is never "down": without Kafka the service takes commands as before, and events wait in the outbox, so a
 * relay in trouble is no reason to send nobody here.
 */
final class RelayHealthIndicator implements HealthIndicator {

    private static final String DEGRADED = "DEGRADED";

    private final RelayStatus status;

    RelayHealthIndicator(RelayStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        var state = status.state();
        var trouble = state.trouble();
        var health = trouble == null ? Health.up() : Health.status(DEGRADED).withDetail("reason", trouble);
        return health.withDetail("role", state.role().label())
                .withDetail("since", state.since())
                .build();
    }
}
