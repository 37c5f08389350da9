package dev.planner.command.staffing;

import dev.planner.edge.json.Patch;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.WorkerId;

/** What a client wants changed of a resource, each field valid in itself; its type and worker are fixed. */
record ResourceEdit(
        Patch<String> name, Patch<ResourceType> resourceType, Patch<WorkerId> workerId, Patch<String> description) {}
