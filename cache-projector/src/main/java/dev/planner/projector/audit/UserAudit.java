package dev.planner.projector.audit;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.OfRoleAssignment;
import dev.planner.events.access.AccessEvent.OfScope;
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
import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.UserAccount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Users with their roles and scopes: all of it is told of the user. Which role and which scope are meant stands in the changes, also where
 * only their activity changes.
 */
@Component
class UserAudit implements AuditRule<AccessEvent, UserAccount> {

    private static final String STATUS = "status";
    private static final String ROLE = "role";
    private static final String SCOPE = "scope";
    private static final String ACTIVE = "active";

    @Override
    public Class<AccessEvent> family() {
        return AccessEvent.class;
    }

    @Override
    public List<AuditEntry> entries(AccessEvent event, Optional<UserAccount> before, Optional<UserAccount> after) {
        return List.of(entry(event, before));
    }

    private static AuditEntry entry(AccessEvent event, Optional<UserAccount> before) {
        return switch (event) {
            case UserCreated e -> of(e, "create", profile(e));
            case UserActivated e ->
                of(e, "activate", Changes.none().with(STATUS, "inactive", ACTIVE))
                        .asAccessChange();
            case UserDeactivated e ->
                of(e, "deactivate", Changes.none().with(STATUS, ACTIVE, "inactive"))
                        .asAccessChange();
            case RoleAssigned e ->
                of(e, "assign", Changes.none().with(ROLE, null, e.role()).with(ACTIVE, null, e.active()))
                        .asAccessChange();
            case RoleActivated e -> of(e, "activate", activity(e, true)).asAccessChange();
            case RoleDeactivated e -> of(e, "deactivate", activity(e, false)).asAccessChange();
            case RoleRemoved e -> of(e, "remove", removal(e, before)).asAccessChange();
            case ScopeAssigned e -> of(e, "assign", scope(e, null, true)).asAccessChange();
            case ScopeActivated e -> of(e, "activate", scope(e, false, true)).asAccessChange();
            case ScopeDeactivated e ->
                of(e, "deactivate", scope(e, true, false)).asAccessChange();
            case ScopeRemoved e ->
                of(e, "remove", scope(e, wasActive(e, before), null)).asAccessChange();
        };
    }

    private static AuditEntry of(AccessEvent event, String operation, Changes changes) {
        return AuditEntry.applied("user", event.userId().toString(), operation, changes);
    }

    private static Changes profile(UserCreated event) {
        var changes = Changes.none().with("username", null, event.username()).with("email", null, event.email());
        if (event.displayName() != null) {
            changes.with("displayName", null, event.displayName());
        }
        return changes.with(STATUS, null, ACTIVE);
    }

    private static Changes activity(OfRoleAssignment event, boolean now) {
        return Changes.none().with(ROLE, event.role(), event.role()).with(ACTIVE, !now, now);
    }

    /** The scopes end with their role without events of their own, so they are told here. */
    private static Changes removal(RoleRemoved event, Optional<UserAccount> before) {
        var held = before.flatMap(user -> user.role(event.role()));
        var changes = Changes.none().with(ROLE, event.role(), null);
        held.ifPresent(role -> {
            changes.with(ACTIVE, role.active(), null);
            role.scopes().values().forEach(scope -> changes.with(SCOPE, scope.scope(), null));
        });
        return changes;
    }

    private static Changes scope(OfScope event, @Nullable Boolean before, @Nullable Boolean after) {
        var scope = event.scope();
        return Changes.none()
                .with(ROLE, event.role(), event.role())
                .with(SCOPE, before == null ? null : scope, after == null ? null : scope)
                .with(ACTIVE, before, after);
    }

    private static boolean wasActive(ScopeRemoved event, Optional<UserAccount> before) {
        return before.flatMap(user -> user.role(event.role()))
                .map(RoleAssignment::scopes)
                .map(scopes -> scopes.get(event.scopeId()))
                .filter(scope -> scope.active())
                .isPresent();
    }
}
