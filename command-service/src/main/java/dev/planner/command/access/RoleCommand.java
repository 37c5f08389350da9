package dev.planner.command.access;

import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.edge.json.Patch;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import java.util.List;
import java.util.Optional;

/** An intention about one role definition (domain reference, section 6). */
sealed interface RoleCommand extends PlannerCommand {

    RoleKey role();

    @Override
    default String aggregateId() {
        return role().toString();
    }

    @Override
    default List<Requirement> requirements() {
        return List.of(Requirement.onSystem(Permission.MANAGE_ROLES));
    }

    @Override
    default Class<? extends PlannerCommand> handledAs() {
        return RoleCommand.class;
    }

    /**
     * Defines a custom role, or changes a role.
     *
     * @param permissions the whole new set; empty: as they are
     */
    record DefineRole(RoleKey role, Optional<PermissionSet> permissions, Patch<String> displayName)
            implements RoleCommand {}

    /** Defines a built-in role that is not there yet. */
    record DefineBuiltInRole(RoleKey role, PermissionSet permissions, String displayName) implements RoleCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of();
        }
    }

    /** Deletes a custom role that nobody holds. */
    record DeleteRole(RoleKey role) implements RoleCommand {}
}
