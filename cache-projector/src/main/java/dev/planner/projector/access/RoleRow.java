package dev.planner.projector.access;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserAccount;
import java.util.List;
import java.util.UUID;

/** A row of {@code user_roles}. */
record RoleRow(UUID id, UUID userId, RoleKey role, boolean active) {

    static List<RoleRow> of(List<UserAccount> users) {
        return users.stream()
                .flatMap(user -> user.roles().values().stream()
                        .map(role -> new RoleRow(role.id().value(), user.id().value(), role.role(), role.active())))
                .toList();
    }
}
