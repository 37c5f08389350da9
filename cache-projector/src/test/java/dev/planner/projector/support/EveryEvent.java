package dev.planner.projector.support;

import dev.planner.events.EventEnvelope;
import dev.planner.events.wire.EventCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** A long history, and what does not happen in it. */
public final class EveryEvent {

    private EveryEvent() {}

    /**
     * Shows each event under its name, most names many times.
     *
     * @return the names
     */
    public static Set<String> each(BiConsumer<String, EventEnvelope> action) {
        var events = new ArrayList<>(new History(501).going(3000).events());
        events.addAll(new EventLog()
                .append(
                        Samples.denied(),
                        Samples.administered(),
                        Samples.actualsImported(),
                        Samples.planRowsImported()));
        Set<String> seen = new HashSet<>();
        for (EventEnvelope envelope : events) {
            var name = EventCatalog.get(envelope.event().getClass()).name();
            seen.add(name);
            action.accept(name, envelope);
        }
        return seen;
    }
}
