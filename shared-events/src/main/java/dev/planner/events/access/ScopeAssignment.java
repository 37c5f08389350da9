package dev.planner.events.access;

/** One scope of a role assignment as it stands. */
public record ScopeAssignment(ScopeId id, Scope scope, boolean active) {

    ScopeAssignment withActive(boolean value) {
        return new ScopeAssignment(id, scope, value);
    }
}
