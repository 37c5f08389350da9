package dev.planner.command.staffing;

import dev.planner.edge.json.Patch;

/** What a client wants changed of a worker type, each field valid in itself. */
record WorkerTypeEdit(Patch<String> type, Patch<String> description) {}
