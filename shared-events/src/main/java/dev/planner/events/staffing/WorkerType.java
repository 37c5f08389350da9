package dev.planner.events.staffing;

import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;

/** One worker type as the events so far make it. */
public record WorkerType(WorkerTypeId id, String type, String description, RateTimeline timeline, boolean deleted) {

    public static WorkerType of(WorkerTypeCreated event) {
        return new WorkerType(event.workerTypeId(), event.type(), event.description(), RateTimeline.EMPTY, false);
    }

    public WorkerType evolve(OfWorkerType event) {
        return switch (event) {
            case WorkerTypeCreated created -> of(created);
            case WorkerTypeChanged e -> new WorkerType(id, e.type(), e.description(), timeline, deleted);
            case WorkerTypeDeleted _ -> new WorkerType(id, type, description, RateTimeline.EMPTY, true);
            case RateSet e -> withTimeline(timeline.with(e));
            case RateClosed e -> withTimeline(timeline.with(e));
        };
    }

    private WorkerType withTimeline(RateTimeline value) {
        return new WorkerType(id, type, description, value, deleted);
    }
}
