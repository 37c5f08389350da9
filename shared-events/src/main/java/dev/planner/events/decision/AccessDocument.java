package dev.planner.events.decision;

import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Everything a decision about one user needs of that user. Role definitions and project membership are facts of their own, see
 * {@link AccessFacts}.
 *
 * @param version the sequence number of the user's last event
 * @param roles the active role assignments, sorted by role; empty for a user without any
 */
public record AccessDocument(UserId userId, long version, boolean active, List<RoleGrants> roles) {

    public AccessDocument {
        roles = List.copyOf(roles);
    }

    public static AccessDocument of(UserAccount account, long version) {
        var roles = account.roles().values().stream()
                .filter(RoleAssignment::active)
                .map(AccessDocument::grants)
                .sorted(Comparator.comparing(RoleGrants::role))
                .toList();
        return new AccessDocument(account.id(), version, account.active(), roles);
    }

    /** The keys of the active roles, sorted; empty for an inactive user. */
    public List<RoleKey> roleKeys() {
        return active ? roles.stream().map(RoleGrants::role).toList() : List.of();
    }

    private static RoleGrants grants(RoleAssignment assignment) {
        var global = false;
        var programs = new HashSet<ProgramId>();
        var projects = new HashSet<ProjectId>();
        for (ScopeAssignment held : assignment.scopes().values()) {
            if (held.active()) {
                switch (held.scope()) {
                    case Scope.Global _ -> global = true;
                    case Scope.Program scope -> programs.add(scope.programId());
                    case Scope.Project scope -> projects.add(scope.projectId());
                }
            }
        }
        return new RoleGrants(assignment.role(), global, programs, projects);
    }
}
