package dev.planner.query.subjects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.Grant;
import org.jspecify.annotations.Nullable;

/**
 * A user for whom the decision is allow.
 *
 * @param grant the one that the decision names
 * @param sightOnly true, or absent where there is more than sight
 */
@JsonInclude(Include.NON_NULL)
record SubjectView(
        UserId userId,
        String username,
        Grant grant,
        @Nullable Boolean sightOnly) {}
