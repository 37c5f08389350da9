package dev.planner.command.access;

import dev.planner.command.access.UserCommand.AssignRole;
import dev.planner.command.access.UserCommand.AssignScope;
import dev.planner.command.access.UserCommand.AssignScopes;
import dev.planner.command.access.UserCommand.ChangeScopeStatus;
import dev.planner.command.access.UserCommand.ChangeUserStatus;
import dev.planner.command.access.UserCommand.CreateUser;
import dev.planner.command.access.UserCommand.EndScopes;
import dev.planner.command.access.UserCommand.RemoveRole;
import dev.planner.command.access.UserCommand.RemoveScope;
import dev.planner.command.execution.Outcome;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.AccessEvent.RoleActivated;
import dev.planner.events.access.AccessEvent.RoleAssigned;
import dev.planner.events.access.AccessEvent.RoleDeactivated;
import dev.planner.events.access.AccessEvent.RoleRemoved;
import dev.planner.events.access.AccessEvent.UserActivated;
import dev.planner.events.access.AccessEvent.UserCreated;
import dev.planner.events.access.AccessEvent.UserDeactivated;
import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserAccount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules about one user's account, roles and scopes (domain reference, sections 3 and 6). A repeated intention has an outcome without
 * events.
 */
final class UserDecisions {

    private final UserFacts facts;

    UserDecisions(UserFacts facts) {
        this.facts = facts;
    }

    /**
     * Decides on the user as it stands.
     *
     * @param user empty if there is none
     * @throws Refusal with the code of the rule that forbids it
     */
    Outcome decide(Optional<UserAccount> user, UserCommand command) {
        if (command instanceof CreateUser create) {
            return create(user, create);
        }
        var account = user.orElseThrow(() -> Refusal.notFound("There is no such user."));
        return LastAdminPolicy.guard(account, change(account, command), facts);
    }

    private Outcome create(Optional<UserAccount> user, CreateUser command) {
        if (user.isPresent()) {
            throw duplicate("id");
        }
        var profile = command.profile();
        if (facts.isUsernameTaken(profile.username())) {
            throw duplicate("username");
        }
        if (facts.isEmailTaken(profile.email())) {
            throw duplicate("email");
        }
        return Outcome.created(
                new UserCreated(command.userId(), profile.username(), profile.email(), profile.displayName()));
    }

    private Outcome change(UserAccount account, UserCommand command) {
        return switch (command) {
            case CreateUser _ -> throw new IllegalArgumentException("a user is created once");
            case ChangeUserStatus status -> changeStatus(account, status);
            case AssignRole assign -> assignRole(account, assign);
            case RemoveRole remove -> removeRole(account, remove);
            case AssignScope assign -> assignScope(account, assign);
            case AssignScopes assign ->
                BulkAssignment.decide(assign, held(account, assign.role()), facts.existing(assign.scopes()));
            case ChangeScopeStatus status -> changeScopeStatus(account, status);
            case RemoveScope remove -> removeScope(account, remove);
            case EndScopes end -> endScopes(account, end.scope());
        };
    }

    private static Outcome changeStatus(UserAccount account, ChangeUserStatus command) {
        if (account.active() == command.active()) {
            return Outcome.unchanged();
        }
        if (command.active()) {
            return Outcome.of(new UserActivated(account.id()));
        }
        if (account.id().equals(command.by())) {
            throw Refusal.of(
                    ErrorCode.SELF_DEACTIVATION,
                    "Nobody deactivates their own account. Let another administrator do it.");
        }
        return Outcome.of(new UserDeactivated(account.id()));
    }

    /** The role is part of the path: one that does not exist is {@code NOT_FOUND}. */
    private Outcome assignRole(UserAccount account, AssignRole command) {
        var role = command.role();
        return account.role(role)
                .map(held -> changeRoleStatus(account, held, command.active()).answering(held.id()))
                .orElseGet(() -> {
                    requireExisting(role);
                    var id = RoleAssignmentId.random();
                    return Outcome.created(new RoleAssigned(account.id(), id, role, command.active()))
                            .answering(id);
                });
    }

    private static Outcome changeRoleStatus(UserAccount account, RoleAssignment held, boolean active) {
        if (held.active() == active) {
            return Outcome.unchanged();
        }
        return Outcome.of(
                active
                        ? new RoleActivated(account.id(), held.id(), held.role())
                        : new RoleDeactivated(account.id(), held.id(), held.role()));
    }

    /** A role that is not held has ended already, if it exists at all. */
    private Outcome removeRole(UserAccount account, RemoveRole command) {
        return account.role(command.role())
                .map(held -> Outcome.of(new RoleRemoved(account.id(), held.id(), held.role())))
                .orElseGet(() -> {
                    requireExisting(command.role());
                    return Outcome.unchanged();
                });
    }

    private Outcome assignScope(UserAccount account, AssignScope command) {
        var held = held(account, command.role());
        var scope = command.scope();
        if (facts.existing(Set.of(scope)).isEmpty()) {
            throw Refusal.of(ErrorCode.INVALID_SCOPE, "The program or project of the scope does not exist.");
        }
        var events = new ScopeRules(account.id(), held).assign(scope);
        var scopeId = scopeIdAfter(account, events, command.role(), scope);
        return new Outcome(events, held.scope(scope).isEmpty(), scopeId);
    }

    private static Object scopeIdAfter(UserAccount account, List<AccessEvent> events, RoleKey role, Scope scope) {
        var after = account;
        for (AccessEvent event : events) {
            after = after.evolve(event);
        }
        return after.role(role).flatMap(held -> held.scope(scope)).orElseThrow().id();
    }

    private Outcome changeScopeStatus(UserAccount account, ChangeScopeStatus command) {
        var held = held(account, command.role());
        var scope = Optional.ofNullable(held.scopes().get(command.scopeId()))
                .orElseThrow(() -> Refusal.notFound("The role assignment has no such scope."));
        return Outcome.of(new ScopeRules(account.id(), held).changeStatus(scope, command.active()));
    }

    private Outcome removeScope(UserAccount account, RemoveScope command) {
        var held = account.role(command.role());
        var scope = held.flatMap(
                assignment -> Optional.ofNullable(assignment.scopes().get(command.scopeId())));
        if (held.isPresent() && scope.isPresent()) {
            return Outcome.of(new ScopeRules(account.id(), held.get()).remove(scope.get()));
        }
        if (!facts.hasEnded(account.id(), command.role(), command.scopeId())) {
            throw Refusal.notFound("The role assignment has, and had, no such scope.");
        }
        return Outcome.unchanged();
    }

    private static Outcome endScopes(UserAccount account, Scope scope) {
        return Outcome.of(account.roles().values().stream()
                .flatMap(held -> held.scope(scope).stream()
                        .flatMap(ended -> new ScopeRules(account.id(), held).remove(ended).stream()))
                .toList());
    }

    private void requireExisting(RoleKey role) {
        if (!facts.roleExists(role)) {
            throw Refusal.notFound("There is no such role.");
        }
    }

    private static RoleAssignment held(UserAccount account, RoleKey role) {
        return account.role(role).orElseThrow(() -> Refusal.notFound("The user does not hold this role."));
    }

    private static Refusal duplicate(String field) {
        return Refusal.of(ErrorCode.DUPLICATE, "The " + field + " is taken. Choose another.")
                .with("field", field);
    }
}
