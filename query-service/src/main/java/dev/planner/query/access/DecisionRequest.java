package dev.planner.query.access;

import dev.planner.events.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one decision.
 *
 * @param userId about whom; the caller if absent
 * @param explain whether the answer says what was considered; false if absent
 */
record DecisionRequest(
        @Nullable UserId userId,
        @Nullable String permission,
        CheckRequest.@Nullable Target resource,
        @Nullable Boolean explain) {

    CheckRequest check() {
        return new CheckRequest(permission, resource);
    }

    boolean isToBeExplained() {
        return Boolean.TRUE.equals(explain);
    }
}
