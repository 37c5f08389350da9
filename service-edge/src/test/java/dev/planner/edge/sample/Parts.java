package dev.planner.edge.sample;

import dev.planner.edge.health.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A part that the sample service needs; tests break it. */
@Component
public class Parts implements HealthIndicator {

    private volatile Health health = Readiness.up();

    public void set(Health health) {
        this.health = health;
    }

    @Override
    public Health health() {
        return health;
    }
}
