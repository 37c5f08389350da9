package dev.planner.events.access;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one user's account, roles and scopes. All of it is one stream per user, so everything about a user's access is totally
 * ordered. Emitted by the command service's user aggregate.
 */
public sealed interface AccessEvent extends PlannerEvent {

    UserId userId();

    @Override
    default String aggregateId() {
        return userId().toString();
    }

    /** Something that happens to one role assignment. */
    sealed interface OfRoleAssignment extends AccessEvent {

        RoleAssignmentId roleAssignmentId();

        RoleKey role();
    }

    /** Something that happens to one scope of a role assignment. */
    sealed interface OfScope extends OfRoleAssignment {

        ScopeId scopeId();

        Scope scope();
    }

    /** A user was registered; the account is active and holds no role. */
    @EventType("planner.access.user-created")
    record UserCreated(
            UserId userId,
            String username,
            String email,
            @Nullable String displayName) implements AccessEvent {}

    /** An inactive user became active; roles and scopes hold again as they are. */
    @EventType("planner.access.user-activated")
    record UserActivated(UserId userId) implements AccessEvent {}

    /** An active user became inactive; every decision about the user is now a deny. */
    @EventType("planner.access.user-deactivated")
    record UserDeactivated(UserId userId) implements AccessEvent {}

    /** The user received a role, without scopes; {@code active} as the command asked. */
    @EventType("planner.access.role-assigned")
    record RoleAssigned(UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role, boolean active)
            implements OfRoleAssignment {}

    /** An inactive role assignment holds again, with its scopes as they are. */
    @EventType("planner.access.role-activated")
    record RoleActivated(UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role) implements OfRoleAssignment {}

    /** An active role assignment holds no longer; its scopes are kept. */
    @EventType("planner.access.role-deactivated")
    record RoleDeactivated(UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role)
            implements OfRoleAssignment {}

    /** The role assignment ended, and with it all its scopes. */
    @EventType("planner.access.role-removed")
    record RoleRemoved(UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role) implements OfRoleAssignment {}

    /** The role assignment received a scope, active. */
    @EventType("planner.access.scope-assigned")
    record ScopeAssigned(UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role, ScopeId scopeId, Scope scope)
            implements OfScope {}

    /** An inactive scope holds again. */
    @EventType("planner.access.scope-activated")
    record ScopeActivated(UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role, ScopeId scopeId, Scope scope)
            implements OfScope {}

    /** An active scope holds no longer, but is kept. */
    @EventType("planner.access.scope-deactivated")
    record ScopeDeactivated(
            UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role, ScopeId scopeId, Scope scope)
            implements OfScope {}

    /** The scope ended: by command, or because its program or project was deleted. */
    @EventType("planner.access.scope-removed")
    record ScopeRemoved(UserId userId, RoleAssignmentId roleAssignmentId, RoleKey role, ScopeId scopeId, Scope scope)
            implements OfScope {}
}
