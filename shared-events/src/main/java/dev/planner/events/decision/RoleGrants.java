package dev.planner.events.decision;

import dev.planner.events.access.RoleKey;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Set;

/** An active role assignment with its active scopes, which may be none. The ids come in their order. */
public record RoleGrants(RoleKey role, boolean global, Set<ProgramId> programs, Set<ProjectId> projects) {

    public RoleGrants {
        programs = CompactIds.ofPrograms(programs);
        projects = CompactIds.ofProjects(projects);
    }

    public boolean hasScope() {
        return global || !programs.isEmpty() || !projects.isEmpty();
    }
}
