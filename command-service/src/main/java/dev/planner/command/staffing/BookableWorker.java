package dev.planner.command.staffing;

import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;

/** A worker as far as bookings are concerned. */
public record BookableWorker(WorkerId id, String externalId, String name, WorkerTypeId workerTypeId) {}
