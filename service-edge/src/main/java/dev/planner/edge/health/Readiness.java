package dev.planner.edge.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Answers of a health indicator about one part that a service needs. Every indicator is shown in readiness, under the name of its bean,
 * with its reason.
 */
public final class Readiness {

    /** The service answers without the part, but not everything or not as fresh; it stays in traffic. */
    public static final Status DEGRADED = new Status("DEGRADED");

    private static final String REASON = "reason";

    private Readiness() {}

    public static Health up() {
        return Health.up().build();
    }

    /** @param reason what is missing and what that means for callers; without addresses or secrets */
    public static Health degraded(String reason) {
        return Health.status(DEGRADED).withDetail(REASON, reason).build();
    }

    /** @param reason what is missing, so that the service cannot answer at all; without addresses or secrets */
    public static Health down(String reason) {
        return Health.down().withDetail(REASON, reason).build();
    }
}
