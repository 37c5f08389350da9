package dev.planner.query.portfolio;

import dev.planner.events.portfolio.ProjectId;

/** What belongs to one project. */
public interface OnProject {

    ProjectId projectId();
}
