package dev.planner.command.imports;

import dev.planner.command.execution.ProjectAccess;
import dev.planner.command.portfolio.BookableProject;
import dev.planner.events.portfolio.ProjectId;
import java.util.Map;

/** Checks of the project that a row names. */
public final class ProjectChecks {

    private final ProjectAccess access;
    private final Map<ProjectId, BookableProject> projects;
    private final RowErrors errors;

    /** @param projects those on which the caller may book, as far as they exist */
    public ProjectChecks(ProjectAccess access, Map<ProjectId, BookableProject> projects, RowErrors errors) {
        this.access = access;
        this.projects = projects;
        this.errors = errors;
    }

    /**
     * Reports what is wrong with the project.
     *
     * @return whether the caller may book on it, archived or not
     */
    public boolean check(int row, String column, ProjectId project) {
        var held = projects.get(project);
        if (held == null) {
            var isForbidden =
                    access.seen().contains(project) && !access.allowed().contains(project);
            errors.add(row, column, isForbidden ? RowCode.FORBIDDEN : RowCode.PROJECT_NOT_FOUND);
            return false;
        }
        if (held.archived()) {
            errors.add(row, column, RowCode.PROJECT_ARCHIVED);
        }
        return true;
    }
}
