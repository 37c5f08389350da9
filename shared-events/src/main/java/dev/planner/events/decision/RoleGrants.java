package dev.planner.events.decision;

import dev.planner.events.access.RoleKey;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Set;

/** An active role assignment with its active scopes, which may be none. */
public record RoleGrants(RoleKey role, boolean global, Set<ProgramId> programs, Set<ProjectId> projects) {

    public RoleGrants {
        programs = Set.copyOf(programs);
        projects = Set.copyOf(projects);
    }

    public boolean hasScope() {
        return global || !programs.isEmpty() || !projects.isEmpty();
    }
}
