package dev.planner.events.access;

import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import org.jspecify.annotations.Nullable;

/** One role as the events so far make it. A deleted role keeps its stream, grants nothing, and may be defined again. */
public record RoleDefinition(
        RoleKey key, @Nullable String displayName, PermissionSet permissions, boolean builtIn, boolean deleted) {

    public static RoleDefinition of(RoleDefined event) {
        return new RoleDefinition(event.role(), event.displayName(), event.permissions(), event.builtIn(), false);
    }

    public RoleDefinition evolve(RoleEvent event) {
        return switch (event) {
            case RoleDefined defined -> of(defined);
            case RoleRedefined e -> new RoleDefinition(key, e.displayName(), e.permissions(), builtIn, false);
            case RoleDeleted _ -> new RoleDefinition(key, displayName, PermissionSet.NONE, builtIn, true);
        };
    }
}
