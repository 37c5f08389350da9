package dev.planner.projector.stream;

import java.util.List;

/**
 * Keeps rows for events, rather than for aggregates, in the transaction that applies the events.
 *
 * @param <R> the rows
 */
public interface EventJournal<R> {

    /**
     * The rows for one event; may be empty. Is asked once an event, in memory.
     *
     * @throws RuntimeException if the event cannot be told; it is then parked as one that cannot be applied
     */
    List<R> rows(Applied applied);

    /** Writes the rows of a batch, none of which is there already, in a number of statements that does not depend on how many there are. */
    void write(List<R> rows);
}
