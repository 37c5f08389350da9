package dev.planner.command.access;

import dev.planner.command.access.UserCommand.AssignScopes;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST …/scopes/bulk}.
 *
 * @param atomic absent: true
 */
record BulkScopesRequest(
        @Nullable List<@Nullable UUID> programIds,
        @Nullable List<@Nullable UUID> projectIds,
        @Nullable Boolean atomic) {

    /** The items are the programs in their order, then the projects in theirs. */
    AssignScopes command(UserId user, RoleKey role, int maxItems) {
        var checks = new FieldChecks();
        var scopes = new ArrayList<Scope>();
        add(scopes, checks, "programIds", programIds, id -> Scope.program(new ProgramId(id)));
        add(scopes, checks, "projectIds", projectIds, id -> Scope.project(new ProjectId(id)));
        checks.check(
                scopes.size() <= maxItems,
                "programIds",
                "too_many",
                "Together with projectIds, must have at most " + maxItems + " items.");
        checks.throwIfAny();
        return new AssignScopes(user, role, List.copyOf(scopes), atomic == null || atomic);
    }

    private static void add(
            List<Scope> scopes,
            FieldChecks checks,
            String field,
            @Nullable List<@Nullable UUID> ids,
            Function<UUID, Scope> scope) {
        var given = Objects.requireNonNullElse(ids, List.<@Nullable UUID>of());
        for (var index = 0; index < given.size(); index++) {
            var id = given.get(index);
            if (id == null) {
                checks.reject(field + "[" + index + "]", "required", "Is required.");
            } else {
                scopes.add(scope.apply(id));
            }
        }
    }
}
