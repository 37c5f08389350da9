package dev.planner.command.eventstore;

/**
 * What the class with Axon's annotations around an aggregate extends. Its fields are states that never change, which events replace by others;
 * so a copy of the fields goes its own way.
 */
public abstract class AggregateShell implements Cloneable {

    @Override
    protected final AggregateShell clone() {
        try {
            return (AggregateShell) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
