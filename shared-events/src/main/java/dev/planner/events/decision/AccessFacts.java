package dev.planner.events.decision;

import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;

/** The facts that a decision joins to an access document. Each answers from wherever its owner keeps it, and is asked only when needed. */
public interface AccessFacts {

    /** What a role grants; {@link PermissionSet#NONE} for a role that does not exist. */
    PermissionSet permissionsOf(RoleKey role);

    /** The program of a project, archived ones included; empty if the project does not exist. */
    Optional<ProgramId> programOf(ProjectId project);

    boolean exists(ProgramId program);
}
