package dev.planner.command.staffing;

import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a client asks for it, each field valid in itself.
 *
 * @param name there unless the resource is labour, whose name is the worker's
 */
record ResourceDraft(
        @Nullable String name,
        ResourceType resourceType,
        @Nullable WorkerId workerId,
        @Nullable String description) {}
