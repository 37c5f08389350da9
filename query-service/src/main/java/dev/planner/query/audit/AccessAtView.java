package dev.planner.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's access as it stood at an instant.
 *
 * @param active whether the user was active; false before the user was registered
 * @param version of the user at that instant; absent before the user was registered
 * @param roleAssignments active and inactive ones, in order of assignment; may be empty
 * @param lastChange the change that made it so; absent before the user was registered
 */
@JsonInclude(Include.NON_NULL)
record AccessAtView(
        UserId userId,
        Instant at,
        boolean active,
        @Nullable Long version,
        List<RoleAt> roleAssignments,
        @Nullable AccessChangeView lastChange) {

    /** @param scopes active and inactive ones, in order of assignment; may be empty */
    record RoleAt(RoleAssignmentId id, RoleKey role, boolean active, List<ScopeAt> scopes) {}

    record ScopeAt(ScopeId id, Scope scope, boolean active) {}

    static AccessAtView nothing(UserId user, Instant at) {
        return new AccessAtView(user, at, false, null, List.of(), null);
    }

    static AccessAtView of(UserAccount account, Instant at, AccessChangeView last) {
        var roles = account.roles().values().stream()
                .map(role -> new RoleAt(
                        role.id(),
                        role.role(),
                        role.active(),
                        role.scopes().values().stream()
                                .map(scope -> new ScopeAt(scope.id(), scope.scope(), scope.active()))
                                .toList()))
                .toList();
        return new AccessAtView(account.id(), at, account.active(), last.version(), roles, last);
    }
}
