package dev.planner.query.reportcache;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a report shows something of: whenever that changes, so does the version of one of these. A program changes with each of its projects.
 *
 * @param kind {@code project} or {@code program}
 * @param ids not empty, each once
 */
public record About(String kind, List<UUID> ids) {

    public static About project(ProjectId id) {
        return projects(List.of(id));
    }

    public static About projects(Collection<ProjectId> ids) {
        return new About(
                "project", ids.stream().map(ProjectId::value).distinct().toList());
    }

    public static About program(ProgramId id) {
        return new About("program", List.of(id.value()));
    }
}
