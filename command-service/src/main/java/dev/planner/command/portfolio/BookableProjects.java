package dev.planner.command.portfolio;

import dev.planner.events.portfolio.ProjectId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The projects on which something can be booked. */
public interface BookableProjects {

    /** Keeps the project as it is until the end of the transaction; empty if there is no such project. */
    Optional<BookableProject> hold(ProjectId id);

    /** Keeps the projects as they are until the end of the transaction; those that do not exist are left out. */
    Map<ProjectId, BookableProject> holdAll(Collection<ProjectId> ids);
}
