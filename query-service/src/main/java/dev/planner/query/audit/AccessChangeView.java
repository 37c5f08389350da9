package dev.planner.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a user's access.
 *
 * @param version of the user after it
 * @param at when it was recorded
 * @param actorUserId who did it; {@code system} for what Planner does by itself
 * @param change what happened, such as {@code role_assigned}: the event without its family
 * @param causationId the command; changes with the same one were committed together
 */
@JsonInclude(Include.NON_NULL)
record AccessChangeView(
        long version,
        Instant at,
        String actorUserId,
        String change,
        @Nullable RoleKey role,
        @Nullable RoleAssignmentId roleAssignmentId,
        @Nullable Scope scope,
        @Nullable ScopeId scopeId,
        String correlationId,
        String causationId) {}
