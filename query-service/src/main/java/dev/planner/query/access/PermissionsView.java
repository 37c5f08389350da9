package dev.planner.query.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.query.freshness.Versioned;
import java.util.List;

/**
 * What a user may do somewhere (domain reference, section 5.4).
 *
 * @param roles the active ones, sorted; empty for an inactive user
 * @param permissions their union over the roles with a scope, sorted; empty for an inactive user
 * @param version of the user
 */
public record PermissionsView(
        UserId userId,
        boolean active,
        List<RoleKey> roles,
        List<String> permissions,
        @JsonIgnore long version) implements Versioned {}
