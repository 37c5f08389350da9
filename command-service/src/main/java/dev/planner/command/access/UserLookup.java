package dev.planner.command.access;

import dev.planner.events.access.AccessEvent;
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
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.UserId;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps users, role assignments and scopes as rows, in the transaction that appends the events. */
class UserLookup {

    private final JdbcTemplate database;

    UserLookup(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(AccessEvent event) {
        switch (event) {
            case UserCreated created -> add(created);
            case UserActivated(UserId user) -> setActive(user, true);
            case UserDeactivated(UserId user) -> setActive(user, false);
            case RoleAssigned assigned -> add(assigned);
            case RoleActivated activated -> setActive(activated.roleAssignmentId(), true);
            case RoleDeactivated deactivated -> setActive(deactivated.roleAssignmentId(), false);
            case RoleRemoved removed -> end(removed);
            case ScopeAssigned assigned -> add(assigned);
            case ScopeActivated activated -> setActive(activated, true);
            case ScopeDeactivated deactivated -> setActive(deactivated, false);
            case ScopeRemoved removed -> end(removed);
        }
    }

    private void add(UserCreated event) {
        database.update(
                "insert into user_lookup (user_id, username, email, active) values (?, ?, ?, true)",
                event.userId().value(),
                event.username(),
                event.email());
    }

    private void setActive(UserId user, boolean active) {
        database.update("update user_lookup set active = ? where user_id = ?", active, user.value());
    }

    private void add(RoleAssigned event) {
        database.update(
                "insert into role_assignment_lookup (role_assignment_id, user_id, role, active) values (?, ?, ?, ?)",
                event.roleAssignmentId().value(),
                event.userId().value(),
                event.role().value(),
                event.active());
    }

    private void setActive(RoleAssignmentId assignment, boolean active) {
        database.update(
                "update role_assignment_lookup set active = ? where role_assignment_id = ?",
                active,
                assignment.value());
    }

    /** Its scopes go with it. */
    private void end(RoleRemoved event) {
        var assignment = event.roleAssignmentId().value();
        database.update(
                "insert into ended_scope_lookup (scope_id, user_id, role)"
                        + " select scope_id, ?, ? from scope_lookup where role_assignment_id = ?",
                event.userId().value(),
                event.role().value(),
                assignment);
        database.update("delete from role_assignment_lookup where role_assignment_id = ?", assignment);
    }

    private void add(ScopeAssigned event) {
        var scope = ScopeColumns.of(event.scope());
        database.update(
                "insert into scope_lookup (scope_id, role_assignment_id, type, program_id, project_id, active)"
                        + " values (?, ?, ?, ?, ?, true)",
                event.scopeId().value(),
                event.roleAssignmentId().value(),
                scope.type(),
                scope.programId(),
                scope.projectId());
    }

    private void setActive(OfScope event, boolean active) {
        database.update(
                "update scope_lookup set active = ? where scope_id = ?",
                active,
                event.scopeId().value());
    }

    private void end(ScopeRemoved event) {
        database.update(
                "insert into ended_scope_lookup (scope_id, user_id, role) values (?, ?, ?)",
                event.scopeId().value(),
                event.userId().value(),
                event.role().value());
        database.update(
                "delete from scope_lookup where scope_id = ?", event.scopeId().value());
    }
}
