package dev.planner.command.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** The aggregates that have recorded events in the running transaction, each with its last sequence number. */
final class Touched {

    private static final ScopedValue<Touched> CURRENT = ScopedValue.newInstance();

    private final Map<String, Long> sequences = new HashMap<>();

    /** Collects what is recorded while the work runs in this thread. */
    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Subscribed to the event store. */
    static void note(List<? extends EventMessage<?>> events) {
        if (CURRENT.isBound()) {
            events.forEach(event -> CURRENT.get().add((DomainEventMessage<?>) event));
        }
    }

    /** Empty if nothing was recorded. */
    Map<String, Long> sequences() {
        return Map.copyOf(sequences);
    }

    private void add(DomainEventMessage<?> event) {
        sequences.merge(event.getAggregateIdentifier(), event.getSequenceNumber(), Math::max);
    }
}
