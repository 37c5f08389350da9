package dev.planner.events.staffing;

import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import org.jspecify.annotations.Nullable;

/**
 * One resource as the events so far make it.
 *
 * @param workerId null for a resource that is not labour
 */
public record Resource(
        ResourceId id,
        String name,
        ResourceType resourceType,
        @Nullable WorkerId workerId,
        @Nullable String description,
        boolean deleted) {

    public static Resource of(ResourceCreated event) {
        return new Resource(
                event.resourceId(), event.name(), event.resourceType(), event.workerId(), event.description(), false);
    }

    public Resource evolve(OfResource event) {
        return switch (event) {
            case ResourceCreated created -> of(created);
            case ResourceChanged e -> new Resource(id, e.name(), resourceType, workerId, e.description(), deleted);
            case ResourceDeleted _ -> new Resource(id, name, resourceType, workerId, description, true);
        };
    }
}
