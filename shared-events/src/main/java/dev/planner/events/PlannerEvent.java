package dev.planner.events;

/**
 * A fact that the command service has committed. Implementations are records named by {@link EventType}; the events of one feature form a
 * sealed family, so that whoever folds or projects them cannot forget one.
 */
public interface PlannerEvent {

    /** The aggregate whose stream holds the event; also its key on Kafka. */
    String aggregateId();
}
