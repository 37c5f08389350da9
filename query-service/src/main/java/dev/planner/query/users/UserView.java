package dev.planner.query.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.access.ScopeSummary;
import dev.planner.query.freshness.Versioned;
import dev.planner.query.roles.HeldRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One user with everything that is assigned, active or not.
 *
 * @param status {@code active} or {@code inactive}
 * @param roleAssignments sorted by role; may be empty
 * @param scopeSummary where the active ones reach; absent in lists
 */
@JsonInclude(Include.NON_NULL)
record UserView(
        UserId id,
        String username,
        String email,
        @Nullable String displayName,
        String status,
        List<RoleAssignmentView> roleAssignments,
        @Nullable ScopeSummary scopeSummary,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** @param scopes global first, then programs, then projects, each by id; may be empty */
    record RoleAssignmentView(RoleAssignmentId id, RoleKey role, boolean active, List<ScopeView> scopes)
            implements HeldRole {}

    /** @param type {@code global}, {@code program} or {@code project} */
    @JsonInclude(Include.NON_NULL)
    record ScopeView(
            ScopeId id,
            String type,
            @Nullable ProgramId programId,
            @Nullable ProjectId projectId,
            boolean active) {}

    UserView with(List<RoleAssignmentView> assignments) {
        return new UserView(
                id, username, email, displayName, status, assignments, scopeSummary, version, createdAt, updatedAt);
    }

    UserView with(ScopeSummary summary) {
        return new UserView(
                id, username, email, displayName, status, roleAssignments, summary, version, createdAt, updatedAt);
    }
}
