package dev.planner.projector.roles;

import dev.planner.cache.FactKey;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleEvent;
import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@link RoleEvent}s → {@code roles}; one aggregate a role. A deleted role has no row; it may be defined again. */
@Component
class RoleProjection implements AggregateProjection<RoleEvent, RoleDefinition> {

    private final RoleTable table;

    RoleProjection(RoleTable table) {
        this.table = table;
    }

    @Override
    public Class<RoleEvent> family() {
        return RoleEvent.class;
    }

    @Override
    public Map<String, Stored<RoleDefinition>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds);
    }

    @Override
    public Optional<RoleDefinition> evolve(Optional<RoleDefinition> role, RoleEvent event, Instant time) {
        if (role.isEmpty() && event instanceof RoleDefined defined) {
            return Optional.of(RoleDefinition.of(defined));
        }
        var next = role.orElseThrow(() -> new IllegalStateException("the role does not exist"))
                .evolve(event);
        return next.deleted() ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void store(List<Change<RoleDefinition>> changes) {
        table.store(changes);
    }

    @Override
    public Optional<FactKey> outdatedBy(RoleEvent event) {
        return Optional.of(
                switch (event) {
                    case RoleDefined e -> FactKey.of(e.role());
                    case RoleRedefined e -> FactKey.of(e.role());
                    case RoleDeleted e -> FactKey.of(e.role());
                });
    }
}
