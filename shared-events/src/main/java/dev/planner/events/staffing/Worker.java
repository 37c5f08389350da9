package dev.planner.events.staffing;

import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;

/** One worker as the events so far make it. */
public record Worker(WorkerId id, String externalId, String name, WorkerTypeId workerTypeId, boolean deleted) {

    public static Worker of(WorkerCreated event) {
        return new Worker(event.workerId(), event.externalId(), event.name(), event.workerTypeId(), false);
    }

    public Worker evolve(OfWorker event) {
        return switch (event) {
            case WorkerCreated created -> of(created);
            case WorkerChanged e -> new Worker(id, externalId, e.name(), e.workerTypeId(), deleted);
            case WorkerDeleted _ -> new Worker(id, externalId, name, workerTypeId, true);
        };
    }
}
