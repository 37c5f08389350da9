package dev.planner.command.access;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The programs and projects there are, of which scopes speak; answered by the feature that owns them, in the running transaction. */
public interface ScopeTargets {

    boolean exists(ProgramId program);

    /** The program that the project is in; empty if the project does not exist. */
    Optional<ProgramId> programOf(ProjectId project);

    /** The program of each of the projects that exist. */
    Map<ProjectId, ProgramId> programsOf(Collection<ProjectId> projects);

    /** Those that exist; they cannot be deleted before the transaction ends. */
    Set<ProgramId> holdPrograms(Collection<ProgramId> programs);

    /** Those that exist; they cannot be deleted before the transaction ends. */
    Set<ProjectId> holdProjects(Collection<ProjectId> projects);
}
