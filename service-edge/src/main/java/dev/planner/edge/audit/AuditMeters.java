package dev.planner.edge.audit;

import dev.planner.edge.audit.DenialWindows.Noted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Locale;

/** How the audit trail is doing. */
final class AuditMeters {

    private final MeterRegistry registry;
    private final Counter published;

    AuditMeters(MeterRegistry registry) {
        this.registry = registry;
        this.published = Counter.builder("planner.audit.published")
                .description("Audit events that Kafka has taken")
                .register(registry);
        dropped("buffer");
        dropped("stop");
    }

    void denied(Noted noted) {
        Counter.builder("planner.audit.denials")
                .description("Denied calls, by whether they were told at once, counted with others, or dropped")
                .tag("noted", noted.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    void published(int events) {
        published.increment(events);
    }

    /** @param where {@code buffer} for want of room, {@code stop} at the end of the service */
    Counter dropped(String where) {
        return Counter.builder("planner.audit.dropped")
                .description("Audit events that were lost")
                .tag("where", where)
                .register(registry);
    }

    void watch(Collection<?> buffer) {
        Gauge.builder("planner.audit.buffered", buffer, Collection::size)
                .description("Audit events that wait for Kafka")
                .register(registry);
    }
}
