package dev.planner.command.access;

import static dev.planner.command.execution.Requirement.onSystem;

import dev.planner.command.execution.Creation;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intention about one user's account, roles or scopes (domain reference, section 6). */
sealed interface UserCommand extends PlannerCommand {

    UserId userId();

    @Override
    default String aggregateId() {
        return userId().toString();
    }

    @Override
    default List<Requirement> requirements() {
        return List.of(onSystem(Permission.MANAGE_ROLES));
    }

    @Override
    default Class<? extends PlannerCommand> handledAs() {
        return UserCommand.class;
    }

    /** Registers a user. */
    record CreateUser(UserId userId, boolean idChosenByClient, Profile profile) implements UserCommand, Creation {

        @Override
        public List<Requirement> requirements() {
            return List.of(onSystem(Permission.MANAGE_USERS));
        }

        @Override
        public UUID id() {
            return userId.value();
        }

        @Override
        public String kind() {
            return "user";
        }

        @Override
        public Object content() {
            return profile;
        }
    }

    /** What is known of a user. */
    record Profile(String username, String email, @Nullable String displayName) {}

    /**
     * Activates or deactivates the account.
     *
     * @param by who asks for it
     */
    record ChangeUserStatus(UserId userId, boolean active, UserId by) implements UserCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(onSystem(Permission.MANAGE_USERS));
        }
    }

    /** Assigns a role that is not held; activates or deactivates one that is. */
    record AssignRole(UserId userId, RoleKey role, boolean active) implements UserCommand {}

    /** Ends a role assignment and all its scopes. */
    record RemoveRole(UserId userId, RoleKey role) implements UserCommand {}

    /** Adds a scope to a role assignment, or activates an equal one. */
    record AssignScope(UserId userId, RoleKey role, Scope scope) implements UserCommand {}

    /**
     * Adds several program and project scopes to a role assignment.
     *
     * @param scopes in the order of the request; may repeat itself
     * @param atomic all or nothing
     */
    record AssignScopes(UserId userId, RoleKey role, List<Scope> scopes, boolean atomic) implements UserCommand {}

    /** Activates or deactivates a scope. */
    record ChangeScopeStatus(UserId userId, RoleKey role, ScopeId scopeId, boolean active) implements UserCommand {}

    /** Ends a scope. */
    record RemoveScope(UserId userId, RoleKey role, ScopeId scopeId) implements UserCommand {}

    /** Ends the user's scopes on a program or project that is being deleted, in whatever role. */
    record EndScopes(UserId userId, Scope scope) implements UserCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of();
        }
    }
}
