package dev.planner.command.portfolio;

import dev.planner.events.portfolio.ProjectId;
import java.util.Optional;

/** The projects on which something can be booked. */
public interface BookableProjects {

    /** Keeps the project as it is until the end of the transaction; empty if there is no such project. */
    Optional<BookableProject> hold(ProjectId id);
}
