package dev.planner.projector.audit;

import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import dev.planner.events.staffing.WorkerId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resources. */
@Component
class ResourceAudit implements AuditRule<OfResource, Resource> {

    @Override
    public Class<OfResource> family() {
        return OfResource.class;
    }

    @Override
    public List<AuditEntry> entries(OfResource event, Optional<Resource> before, Optional<Resource> after) {
        var changes = Changes.between(before.map(Fields::of), after.map(Fields::of));
        return List.of(AuditEntry.applied("resource", event.aggregateId(), operation(event), changes));
    }

    private static String operation(OfResource event) {
        return switch (event) {
            case ResourceCreated _ -> "create";
            case ResourceChanged _ -> "update";
            case ResourceDeleted _ -> "delete";
        };
    }

    private record Fields(
            String name,
            ResourceType resourceType,
            @Nullable WorkerId workerId,
            @Nullable String description) {

        static Fields of(Resource resource) {
            return new Fields(resource.name(), resource.resourceType(), resource.workerId(), resource.description());
        }
    }
}
