package dev.planner.projector.staffing;

import dev.planner.cache.FactKey;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.StaffingEvent.OfResource;
import dev.planner.events.staffing.StaffingEvent.ResourceCreated;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events of resources → {@code resources}; a deleted resource has no row. */
@Component
class ResourceProjection implements AggregateProjection<OfResource, Resource> {

    private final ResourceTable table;

    ResourceProjection(ResourceTable table) {
        this.table = table;
    }

    @Override
    public Class<OfResource> family() {
        return OfResource.class;
    }

    @Override
    public Map<String, Stored<Resource>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds);
    }

    @Override
    public Optional<Resource> evolve(Optional<Resource> resource, OfResource event, Instant time) {
        if (resource.isEmpty() && event instanceof ResourceCreated created) {
            return Optional.of(Resource.of(created));
        }
        var next = resource.orElseThrow(() -> new IllegalStateException("the resource does not exist"))
                .evolve(event);
        return next.deleted() ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void store(List<Change<Resource>> changes) {
        table.store(changes);
    }

    /** Decisions need nothing of it. */
    @Override
    public Optional<FactKey> outdatedBy(OfResource event) {
        return Optional.empty();
    }
}
