package dev.planner.events.access;

import dev.planner.events.EventType;
import dev.planner.events.PlannerEvent;
import org.jspecify.annotations.Nullable;

/** What happens to one role definition. Emitted by the command service's role aggregate; holds at once for everyone with the role. */
public sealed interface RoleEvent extends PlannerEvent {

    RoleKey role();

    @Override
    default String aggregateId() {
        return role().toString();
    }

    /** A role came into being, or came back after its deletion. */
    @EventType("planner.roles.role-defined")
    record RoleDefined(RoleKey role, @Nullable String displayName, PermissionSet permissions, boolean builtIn)
            implements RoleEvent {}

    /** A role has a new display name or a new set of permissions; both are given as they are now. */
    @EventType("planner.roles.role-redefined")
    record RoleRedefined(RoleKey role, @Nullable String displayName, PermissionSet permissions) implements RoleEvent {}

    /** A custom role that nobody held is gone. */
    @EventType("planner.roles.role-deleted")
    record RoleDeleted(RoleKey role) implements RoleEvent {}
}
