package dev.planner.command.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Has a snapshot taken whenever an aggregate has another so many events. Axon's own counts those since the last snapshot while they are loaded,
 * of which an aggregate that is remembered loads none.
 */
final class SnapshotsByNumber implements SnapshotTriggerDefinition {

    private final Snapshotter snapshotter;
    private final int every;

    SnapshotsByNumber(Snapshotter snapshotter, int every) {
        this.snapshotter = snapshotter;
        this.every = every;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType, every);
    }

    private static final class Trigger extends AbstractSnapshotTrigger {

        private static final long serialVersionUID = 1;

        private final Class<?> aggregateType;
        private final int every;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType, int every) {
            super(snapshotter, aggregateType);
            this.aggregateType = aggregateType;
            this.every = every;
        }

        /** Told also of the snapshot that loading begins with, as if it were an event. */
        @Override
        public void eventHandled(EventMessage<?> message) {
            if (!aggregateType.equals(message.getPayloadType())
                    && message instanceof DomainEventMessage<?> event
                    && (event.getSequenceNumber() + 1) % every == 0) {
                super.eventHandled(message);
            }
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
}
