package dev.planner.command.access;

import dev.planner.command.access.RoleCommand.DefineBuiltInRole;
import dev.planner.command.access.RoleCommand.DefineRole;
import dev.planner.command.access.RoleCommand.DeleteRole;
import dev.planner.command.execution.Outcome;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.FieldError;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import dev.planner.events.access.RoleKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rules about one role definition (domain reference, sections 3, 4 and 6). */
final class RoleDecisions {

    private static final List<Permission> KEPT_BY_ADMIN = List.of(Permission.MANAGE_USERS, Permission.MANAGE_ROLES);

    private final RoleFacts facts;

    RoleDecisions(RoleFacts facts) {
        this.facts = facts;
    }

    /**
     * Decides on the role as it stands.
     *
     * @param role empty if it was never defined
     * @throws Refusal with the code of the rule that forbids it
     */
    Outcome decide(Optional<RoleDefinition> role, RoleCommand command) {
        var live = role.filter(definition -> !definition.deleted());
        return switch (command) {
            case DefineRole define ->
                live.map(definition -> redefine(definition, define)).orElseGet(() -> define(define));
            case DefineBuiltInRole(RoleKey key, PermissionSet permissions, String displayName) ->
                live.map(_ -> Outcome.unchanged())
                        .orElseGet(() -> Outcome.created(new RoleDefined(key, displayName, permissions, true)));
            case DeleteRole _ -> delete(role.orElseThrow(() -> Refusal.notFound("There is no such role.")));
        };
    }

    private static Outcome define(DefineRole command) {
        var permissions = command.permissions()
                .orElseThrow(() -> Refusal.invalid(
                        List.of(new FieldError("permissions", "required", "Is required for a new role."))));
        return Outcome.created(
                new RoleDefined(command.role(), command.displayName().applyTo(null), permissions, false));
    }

    private static Outcome redefine(RoleDefinition role, DefineRole command) {
        var permissions = command.permissions().orElse(role.permissions());
        var displayName = command.displayName().applyTo(role.displayName());
        requireKept(role.key(), permissions);
        return permissions.equals(role.permissions()) && Objects.equals(displayName, role.displayName())
                ? Outcome.unchanged()
                : Outcome.of(new RoleRedefined(role.key(), displayName, permissions));
    }

    private static void requireKept(RoleKey role, PermissionSet permissions) {
        var revoked = KEPT_BY_ADMIN.stream()
                .filter(permission -> role.equals(RoleKey.ADMIN) && !permissions.contains(permission))
                .map(Permission::key)
                .toList();
        if (!revoked.isEmpty()) {
            throw Refusal.of(
                            ErrorCode.ADMIN_PERMISSION_PROTECTED,
                            "The role admin keeps its permissions to manage users and roles.")
                    .with("permissions", revoked);
        }
    }

    private Outcome delete(RoleDefinition role) {
        if (role.deleted()) {
            return Outcome.unchanged();
        }
        if (role.builtIn()) {
            throw Refusal.of(
                    ErrorCode.ROLE_BUILT_IN, "A built-in role is not deleted; revoke its permissions instead.");
        }
        if (facts.isHeld(role.key())) {
            throw Refusal.of(ErrorCode.ROLE_IN_USE, "Somebody holds the role. Remove it from its users first.");
        }
        return Outcome.of(new RoleDeleted(role.key()));
    }
}
