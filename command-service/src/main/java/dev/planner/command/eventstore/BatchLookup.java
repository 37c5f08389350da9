package dev.planner.command.eventstore;

import dev.planner.events.PlannerEvent;
import java.util.List;

/**
 * A lookup that is told of all events that are appended together at once, in the transaction that appends them, so that it can write them
 * with a few statements; a lookup of which few events come at a time has event handlers instead.
 */
public interface BatchLookup<E extends PlannerEvent> {

    /** The events it is told of. */
    Class<E> family();

    /** @param events in order, not empty */
    void on(List<E> events);
}
