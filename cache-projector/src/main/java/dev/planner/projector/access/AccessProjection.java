package dev.planner.projector.access;

import dev.planner.cache.FactKey;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.RoleActivated;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.RoleDeactivated;
import dev.planner.events.access.AccessEvent.RoleRemoved;
import dev.planner.events.access.AccessEvent.ScopeActivated;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.ScopeDeactivated;
import dev.planner.events.access.AccessEvent.ScopeRemoved;
import dev.planner.events.access.AccessEvent.UserActivated;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.AccessEvent.UserDeactivated;
import dev.planner.events.access.UserAccount;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@link AccessEvent}s → {@code users}, {@code user_roles}, {@code scope_assignments}; one aggregate a user. */
@Component
class AccessProjection implements AggregateProjection<AccessEvent, UserAccount> {

    private final UserTables tables;

    AccessProjection(UserTables tables) {
        this.tables = tables;
    }

    @Override
    public Class<AccessEvent> family() {
        return AccessEvent.class;
    }

    @Override
    public Map<String, Stored<UserAccount>> load(Collection<String> aggregateIds) {
        return tables.load(aggregateIds);
    }

    @Override
    public Optional<UserAccount> evolve(Optional<UserAccount> user, AccessEvent event, Instant time) {
        if (user.isEmpty() && event instanceof UserCreated created) {
            return Optional.of(UserAccount.of(created));
        }
        return Optional.of(user.orElseThrow(() -> new IllegalStateException("the user does not exist"))
                .evolve(event));
    }

    @Override
    public void store(List<Change<UserAccount>> changes) {
        tables.store(changes);
    }

    /** Everything counts, because every event raises the version that readers may ask for. */
    @Override
    public Optional<FactKey> outdatedBy(AccessEvent event) {
        return Optional.of(
                switch (event) {
                    case UserCreated e -> FactKey.of(e.userId());
                    case UserActivated e -> FactKey.of(e.userId());
                    case UserDeactivated e -> FactKey.of(e.userId());
                    case RoleAssigned e -> FactKey.of(e.userId());
                    case RoleActivated e -> FactKey.of(e.userId());
                    case RoleDeactivated e -> FactKey.of(e.userId());
                    case RoleRemoved e -> FactKey.of(e.userId());
                    case ScopeAssigned e -> FactKey.of(e.userId());
                    case ScopeActivated e -> FactKey.of(e.userId());
                    case ScopeDeactivated e -> FactKey.of(e.userId());
                    case ScopeRemoved e -> FactKey.of(e.userId());
                });
    }
}
