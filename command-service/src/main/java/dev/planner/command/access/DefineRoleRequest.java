package dev.planner.command.access;

import dev.planner.command.access.RoleCommand.DefineRole;
import dev.planner.edge.json.Patch;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/v1/roles/{role}}.
 *
 * @param permissions the whole new set; a role that exists keeps its own if absent
 */
record DefineRoleRequest(Patch<List<@Nullable String>> permissions, Patch<String> displayName) {

    private static final int MAX_NAME = 100;
    private static final RoleKey STAND_IN = RoleKey.ADMIN;

    /** @throws Refusal VALIDATION_FAILED; UNKNOWN_PERMISSION naming those that do not exist */
    DefineRole command(String key) {
        var checks = new FieldChecks();
        var role = key(checks, key);
        var name = checks.optionalText("displayName", displayName, MAX_NAME);
        var keys = keys(checks);
        checks.throwIfAny();
        return new DefineRole(role, keys.map(DefineRoleRequest::permissions), name);
    }

    private static RoleKey key(FieldChecks checks, String key) {
        try {
            return new RoleKey(key);
        } catch (IllegalArgumentException _) {
            checks.reject(
                    "key", "invalid", "Must be a lower-case letter, then up to 49 letters, digits and underscores.");
            return STAND_IN;
        }
    }

    private Optional<List<String>> keys(FieldChecks checks) {
        return checks.required("permissions", permissions) instanceof Patch.Value<List<@Nullable String>> given
                ? Optional.of(given.value().stream()
                        .map(key -> checks.required("permissions", key, ""))
                        .toList())
                : Optional.empty();
    }

    private static PermissionSet permissions(List<String> keys) {
        var unknown = new LinkedHashSet<String>();
        var known = keys.stream()
                .map(key -> Permission.find(key).or(() -> {
                    unknown.add(key);
                    return Optional.empty();
                }))
                .flatMap(Optional::stream)
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.of(ErrorCode.UNKNOWN_PERMISSION, "There are no such permissions.")
                    .with("permissions", unknown);
        }
        return PermissionSet.of(known);
    }
}
