package dev.planner.command.access;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Targets of which the programs of all projects in question have been looked up already. */
record KnownTargets(ScopeTargets others, Map<ProjectId, ProgramId> programs) implements ScopeTargets {

    @Override
    public boolean exists(ProgramId program) {
        return others.exists(program);
    }

    @Override
    public Optional<ProgramId> programOf(ProjectId project) {
        return Optional.ofNullable(programs.get(project));
    }

    @Override
    public Map<ProjectId, ProgramId> programsOf(Collection<ProjectId> projects) {
        return programs;
    }

    @Override
    public Set<ProgramId> holdPrograms(Collection<ProgramId> held) {
        return others.holdPrograms(held);
    }

    @Override
    public Set<ProjectId> holdProjects(Collection<ProjectId> held) {
        return others.holdProjects(held);
    }
}
