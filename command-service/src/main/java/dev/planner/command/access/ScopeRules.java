package dev.planner.command.access;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.ScopeActivated;
import dev.planner.events.access.AccessEvent.ScopeAssigned;
import dev.planner.events.access.AccessEvent.ScopeDeactivated;
import dev.planner.events.access.AccessEvent.ScopeRemoved;
import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import java.util.List;

/** How the set of scopes of one role assignment changes (domain reference, section 6). */
record ScopeRules(UserId user, RoleAssignment held) {

    /** Adds the scope, or activates an equal one; nothing if an equal one is active. */
    List<AccessEvent> assign(Scope scope) {
        return held.scope(scope)
                .map(equal -> changeStatus(equal, true))
                .orElseGet(() -> List.of(new ScopeAssigned(user, held.id(), held.role(), ScopeId.random(), scope)));
    }

    /** Nothing if the scope is so already. */
    List<AccessEvent> changeStatus(ScopeAssignment scope, boolean active) {
        if (scope.active() == active) {
            return List.of();
        }
        return List.of(
                active
                        ? new ScopeActivated(user, held.id(), held.role(), scope.id(), scope.scope())
                        : new ScopeDeactivated(user, held.id(), held.role(), scope.id(), scope.scope()));
    }

    List<AccessEvent> remove(ScopeAssignment scope) {
        return List.of(new ScopeRemoved(user, held.id(), held.role(), scope.id(), scope.scope()));
    }
}
