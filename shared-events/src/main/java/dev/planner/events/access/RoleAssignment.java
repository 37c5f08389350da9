package dev.planner.events.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One role of one user as it stands.
 *
 * @param scopes by id, in order of assignment; active and inactive ones; may be empty
 */
public record RoleAssignment(
        RoleAssignmentId id, RoleKey role, boolean active, SequencedMap<ScopeId, ScopeAssignment> scopes) {

    public RoleAssignment {
        scopes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scopes));
    }

    public Optional<ScopeAssignment> scope(Scope scope) {
        return scopes.values().stream()
                .filter(held -> held.scope().equals(scope))
                .findFirst();
    }

    RoleAssignment withActive(boolean value) {
        return new RoleAssignment(id, role, value, scopes);
    }

    RoleAssignment with(ScopeAssignment scope) {
        var changed = new LinkedHashMap<>(scopes);
        changed.put(scope.id(), scope);
        return new RoleAssignment(id, role, active, changed);
    }

    RoleAssignment without(ScopeId scopeId) {
        var changed = new LinkedHashMap<>(scopes);
        changed.remove(scopeId);
        return new RoleAssignment(id, role, active, changed);
    }
}
