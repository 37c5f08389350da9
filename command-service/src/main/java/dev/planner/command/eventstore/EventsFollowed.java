package dev.planner.command.eventstore;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.Snapshotter;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events of an aggregate from the first that is loaded to the last that is recorded. Has a snapshot taken whenever there are another so
 * many; Axon's own trigger counts those since the last snapshot while they are loaded, of which an aggregate that is remembered loads none.
 */
final class EventsFollowed extends AbstractSnapshotTrigger {

    private static final long serialVersionUID = 1;

    private final Class<?> aggregateType;
    private final int snapshotEvery;
    private @Nullable String last;

    EventsFollowed(Snapshotter snapshotter, Class<?> aggregateType, int snapshotEvery) {
        super(snapshotter, aggregateType);
        this.aggregateType = aggregateType;
        this.snapshotEvery = snapshotEvery;
    }

    /** Told also of the snapshot that loading begins with, as if it were an event. */
    @Override
    public void eventHandled(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && !aggregateType.equals(event.getPayloadType())) {
            last = event.getIdentifier();
            if ((event.getSequenceNumber() + 1) % snapshotEvery == 0) {
                super.eventHandled(event);
            }
        }
    }

    /** The identifier of the last event; empty if there was none. */
    Optional<String> last() {
        return Optional.ofNullable(last);
    }

    @Override
    protected boolean exceedsThreshold() {
        return true;
    }

    @Override
    protected void reset() {
        // nothing is counted
    }
}
