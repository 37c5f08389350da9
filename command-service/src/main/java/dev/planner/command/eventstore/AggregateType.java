package dev.planner.command.eventstore;

/**
 * An aggregate class that takes part; a feature declares one bean of this for each.
 *
 * @param shell the class with Axon's annotations; its snapshot is its fields as JSON
 * @param name the stable name under which snapshots are stored, such as {@code planner.access.user}
 * @param revision of the snapshot; it changes with the fields of the shell or its state, and older snapshots are then no longer read
 */
public record AggregateType<A extends AggregateShell>(Class<A> shell, String name, int revision) {}
