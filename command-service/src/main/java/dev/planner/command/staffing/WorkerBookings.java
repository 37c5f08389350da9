package dev.planner.command.staffing;

import dev.planner.events.staffing.WorkerId;

/** What workers did; answered by the feature that knows. */
public interface WorkerBookings {

    /** Whether the worker has any actual; final only while the worker is claimed, because whoever records one holds the worker. */
    boolean hasActuals(WorkerId worker);
}
