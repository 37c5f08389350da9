package dev.planner.command.execution;

import dev.planner.events.portfolio.ProjectId;
import java.util.Set;

/**
 * What a caller may do on some projects.
 *
 * @param allowed where the caller may do what was asked
 * @param seen which of the projects the caller may read; all others do not exist as far as the caller is concerned
 * @param readsStaffing whether the caller may read the workers and resources that there are
 */
public record ProjectAccess(Set<ProjectId> allowed, Set<ProjectId> seen, boolean readsStaffing) {

    public ProjectAccess {
        allowed = Set.copyOf(allowed);
        seen = Set.copyOf(seen);
    }
}
