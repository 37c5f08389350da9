package dev.planner.command.staffing;

import dev.planner.edge.json.Patch;
import dev.planner.events.staffing.WorkerTypeId;

/** What a client wants changed of a worker, each field valid in itself; the external id is fixed. */
record WorkerEdit(Patch<String> externalId, Patch<String> name, Patch<WorkerTypeId> workerTypeId) {}
