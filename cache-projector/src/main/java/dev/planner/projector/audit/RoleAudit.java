package dev.planner.projector.audit;

import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleEvent;
import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Role definitions, by their keys. */
@Component
class RoleAudit implements AuditRule<RoleEvent, RoleDefinition> {

    @Override
    public Class<RoleEvent> family() {
        return RoleEvent.class;
    }

    @Override
    public List<AuditEntry> entries(RoleEvent event, Optional<RoleDefinition> before, Optional<RoleDefinition> after) {
        var changes = Changes.between(before.map(Fields::of), after.map(Fields::of));
        var operation = operation(event);
        return List.of(AuditEntry.applied("role", event.role().toString(), operation, changes)
                .asAccessChange());
    }

    private static String operation(RoleEvent event) {
        return switch (event) {
            case RoleDefined _ -> "create";
            case RoleRedefined _ -> "update";
            case RoleDeleted _ -> "delete";
        };
    }

    private record Fields(@Nullable String displayName, PermissionSet permissions) {

        static Fields of(RoleDefinition role) {
            return new Fields(role.displayName(), role.permissions());
        }
    }
}
