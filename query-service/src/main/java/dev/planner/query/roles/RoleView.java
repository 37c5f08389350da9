package dev.planner.query.roles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.access.RoleKey;
import dev.planner.query.freshness.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One role definition.
 *
 * @param permissions sorted; may be empty
 */
@JsonInclude(Include.NON_NULL)
record RoleView(
        RoleKey key,
        @Nullable String displayName,
        List<String> permissions,
        boolean builtIn,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
