package dev.planner.command.access;

import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import java.util.LinkedHashMap;

/** Builds users as they stand: {@code anActiveUser().withRole("viewer").within(scope)}. */
final class Users {

    private final UserId id = UserId.random();
    private final boolean active;
    private final LinkedHashMap<RoleKey, RoleAssignment> roles = new LinkedHashMap<>();

    private Users(boolean active) {
        this.active = active;
    }

    static Users anActiveUser() {
        return new Users(true);
    }

    static Users anInactiveUser() {
        return new Users(false);
    }

    static Users anAdministrator() {
        return anActiveUser().withRole("admin").within(Scope.GLOBAL);
    }

    Users withRole(String role) {
        return with(role, true);
    }

    Users withInactiveRole(String role) {
        return with(role, false);
    }

    /** In the role named last. */
    Users within(Scope scope) {
        return within(scope, true);
    }

    /** In the role named last. */
    Users onceWithin(Scope scope) {
        return within(scope, false);
    }

    UserAccount build() {
        return new UserAccount(id, "ann", "ann@example.com", null, active, roles);
    }

    private Users with(String role, boolean roleActive) {
        var key = RoleKey.of(role);
        roles.put(key, new RoleAssignment(RoleAssignmentId.random(), key, roleActive, new LinkedHashMap<>()));
        return this;
    }

    private Users within(Scope scope, boolean scopeActive) {
        var last = roles.lastEntry().getValue();
        var scopes = new LinkedHashMap<>(last.scopes());
        var assignment = new ScopeAssignment(ScopeId.random(), scope, scopeActive);
        scopes.put(assignment.id(), assignment);
        roles.put(last.role(), new RoleAssignment(last.id(), last.role(), last.active(), scopes));
        return this;
    }
}
