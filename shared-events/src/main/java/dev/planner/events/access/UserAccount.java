package dev.planner.events.access;

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One user as the events so far make it: the fold that the write side decides on and every projection projects.
 *
 * @param roles by key, in order of assignment; active and inactive ones
 */
public record UserAccount(
        UserId id,
        String username,
        String email,
        @Nullable String displayName,
        boolean active,
        SequencedMap<RoleKey, RoleAssignment> roles) {

    public UserAccount {
        roles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(roles));
    }

    public static UserAccount of(UserCreated event) {
        return new UserAccount(
                event.userId(), event.username(), event.email(), event.displayName(), true, new LinkedHashMap<>());
    }

    public Optional<RoleAssignment> role(RoleKey key) {
        return Optional.ofNullable(roles.get(key));
    }

    /** Total: every event that a user's stream can hold is applied, whatever the state. */
    public UserAccount evolve(AccessEvent event) {
        return switch (event) {
            case UserCreated created -> of(created);
            case UserActivated _ -> withActive(true);
            case UserDeactivated _ -> withActive(false);
            case RoleAssigned e ->
                with(new RoleAssignment(e.roleAssignmentId(), e.role(), e.active(), new LinkedHashMap<>()));
            case RoleActivated e -> changing(e.role(), true);
            case RoleDeactivated e -> changing(e.role(), false);
            case RoleRemoved e -> without(e.role());
            case ScopeAssigned e -> scoping(e, true);
            case ScopeActivated e -> scoping(e, true);
            case ScopeDeactivated e -> scoping(e, false);
            case ScopeRemoved e ->
                role(e.role()).map(held -> with(held.without(e.scopeId()))).orElse(this);
        };
    }

    private UserAccount withActive(boolean value) {
        return new UserAccount(id, username, email, displayName, value, roles);
    }

    private UserAccount changing(RoleKey key, boolean value) {
        return role(key).map(held -> with(held.withActive(value))).orElse(this);
    }

    private UserAccount scoping(OfScope event, boolean value) {
        var scope = new ScopeAssignment(event.scopeId(), event.scope(), value);
        return role(event.role()).map(held -> with(held.with(scope))).orElse(this);
    }

    private UserAccount with(RoleAssignment assignment) {
        var changed = new LinkedHashMap<>(roles);
        changed.put(assignment.role(), assignment);
        return new UserAccount(id, username, email, displayName, active, changed);
    }

    private UserAccount without(RoleKey key) {
        var changed = new LinkedHashMap<>(roles);
        changed.remove(key);
        return new UserAccount(id, username, email, displayName, active, changed);
    }
}
