package dev.planner.command.imports;

import dev.planner.command.eventstore.EventAppender.NextEvent;
import dev.planner.command.eventstore.Streams;
import dev.planner.events.PlannerEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers the events of many aggregates of one type, each stream going on behind its last event. */
public final class Numbering {

    private final String aggregateType;
    private final Map<String, Long> next = new HashMap<>();

    private Numbering(String aggregateType) {
        this.aggregateType = aggregateType;
    }

    /** Final for who holds what the aggregates hang on. */
    public static Numbering of(String aggregateType, Collection<String> aggregateIds, Streams streams) {
        var numbering = new Numbering(aggregateType);
        Chunks.of(aggregateIds)
                .forEach(chunk -> streams.last(chunk).forEach((id, last) -> numbering.next.put(id, last + 1)));
        return numbering;
    }

    public NextEvent next(PlannerEvent event) {
        var following = next.merge(event.aggregateId(), 1L, Long::sum);
        return new NextEvent(aggregateType, following - 1, event);
    }
}
