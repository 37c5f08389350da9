package dev.planner.command.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;

/** A project as those see it who book on it. */
public record BookableProject(ProjectId id, Dates dates, boolean archived) {

    /** @throws Refusal {@code PROJECT_ARCHIVED} */
    public void requireNotArchived() {
        if (archived) {
            throw ProjectDecisions.archived(id);
        }
    }
}
