package dev.planner.events.staffing;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import dev.planner.events.portfolio.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to worker types, workers and resources. Emitted by the aggregates of the same names in the command service. */
public sealed interface StaffingEvent extends PlannerEvent {

    /** Something that happens to one worker type or its rates; the worker type is the aggregate. */
    sealed interface OfWorkerType extends StaffingEvent {

        WorkerTypeId workerTypeId();

        @Override
        default String aggregateId() {
            return workerTypeId().toString();
        }
    }

    /** Something that happens to one worker; the worker is the aggregate. */
    sealed interface OfWorker extends StaffingEvent {

        WorkerId workerId();

        @Override
        default String aggregateId() {
            return workerId().toString();
        }
    }

    /** Something that happens to one resource; the resource is the aggregate. */
    sealed interface OfResource extends StaffingEvent {

        ResourceId resourceId();

        @Override
        default String aggregateId() {
            return resourceId().toString();
        }
    }

    /** A worker type came into being, without rates. */
    @EventType("planner.staffing.worker-type-created")
    record WorkerTypeCreated(WorkerTypeId workerTypeId, String type, String description) implements OfWorkerType {}

    /** A worker type was edited; both texts are given as they are now. */
    @EventType("planner.staffing.worker-type-changed")
    record WorkerTypeChanged(WorkerTypeId workerTypeId, String type, String description) implements OfWorkerType {}

    /** A worker type without workers is gone, and with it all its rates. */
    @EventType("planner.staffing.worker-type-deleted")
    record WorkerTypeDeleted(WorkerTypeId workerTypeId) implements OfWorkerType {}

    /** A new rate is valid from its start on, for ever; the rate that was open, if any, ended on the day before. */
    @EventType("planner.staffing.rate-set")
    record RateSet(WorkerTypeId workerTypeId, RateId rateId, Money amount, LocalDate startDate)
            implements OfWorkerType {}

    /** The open rate has a last day; no other follows it yet. */
    @EventType("planner.staffing.rate-closed")
    record RateClosed(WorkerTypeId workerTypeId, RateId rateId, LocalDate endDate) implements OfWorkerType {}

    /** A worker came into being; the external id never changes. */
    @EventType("planner.staffing.worker-created")
    record WorkerCreated(WorkerId workerId, String externalId, String name, WorkerTypeId workerTypeId)
            implements OfWorker {}

    /** A worker has another name or worker type; both are given as they are now. A labour resource follows with an event of its own. */
    @EventType("planner.staffing.worker-changed")
    record WorkerChanged(WorkerId workerId, String name, WorkerTypeId workerTypeId) implements OfWorker {}

    /** A worker without labour resource is gone. */
    @EventType("planner.staffing.worker-deleted")
    record WorkerDeleted(WorkerId workerId) implements OfWorker {}

    /**
     * A resource came into being; its type and worker never change.
     *
     * @param name of a labour resource, the worker's
     * @param workerId null for a resource that is not labour
     */
    @EventType("planner.staffing.resource-created")
    record ResourceCreated(
            ResourceId resourceId,
            String name,
            ResourceType resourceType,
            @Nullable WorkerId workerId,
            @Nullable String description)
            implements OfResource {}

    /** A resource was edited, or its worker was renamed; both texts are given as they are now. */
    @EventType("planner.staffing.resource-changed")
    record ResourceChanged(
            ResourceId resourceId, String name, @Nullable String description) implements OfResource {}

    /** A resource without plan rows is gone; its worker can be linked to another. */
    @EventType("planner.staffing.resource-deleted")
    record ResourceDeleted(ResourceId resourceId) implements OfResource {}
}
