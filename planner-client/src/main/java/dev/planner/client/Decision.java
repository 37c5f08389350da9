package dev.planner.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user may do something somewhere.
 *
 * @param reason {@code granted}, or why not: {@code user_unknown}, {@code user_inactive}, {@code permission_missing}, {@code scope_missing}
 * @param sightOnly allowed, but only the name and the dates of the program may be shown
 * @param grant the one that allows; absent for a deny
 */
public record Decision(
        boolean allowed,
        String reason,
        boolean sightOnly,
        @Nullable Grant grant,
        Receipt receipt) {

    /**
     * A scope of a role of the user.
     *
     * @param role its key
     */
    public record Grant(String role, Scope scope) {}

    /**
     * Where a grant reaches.
     *
     * @param type {@code global}, {@code program} or {@code project}
     * @param id of the program or project; absent for the global scope
     */
    public record Scope(String type, @Nullable UUID id) {}

    Decision with(Receipt other) {
        return new Decision(allowed, reason, sightOnly, grant, other);
    }
}
