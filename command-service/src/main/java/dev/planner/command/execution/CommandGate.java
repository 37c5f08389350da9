package dev.planner.command.execution;

import dev.planner.events.access.Permission;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProjectId;
import java.util.List;
import java.util.Set;

/** Says who may give a command; the access feature knows. */
public interface CommandGate {

    /**
     * Decides all requirements, on what is stored now.
     *
     * @throws dev.planner.edge.problem.Refusal FORBIDDEN, NOT_FOUND or REFERENCE_NOT_FOUND
     */
    void check(UserId caller, List<Requirement> requirements);

    /**
     * Decides the permission on each of the projects, in a fixed number of statements.
     *
     * @param staffing the permission to read what the projects are to be combined with: workers or resources
     * @throws dev.planner.edge.problem.Refusal FORBIDDEN if the caller is unknown or inactive, and learns nothing
     */
    ProjectAccess accessTo(UserId caller, Permission permission, Set<ProjectId> projects, Permission staffing);
}
