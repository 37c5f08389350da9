package dev.planner.projector.reporting;

import dev.planner.projector.jobs.JobProgress;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through all projects that have rows or sums, whether the project itself has arrived or not, on behalf of a job. */
@Component
class ProjectWalk {

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    /** Leaps from one project to the next: a table is not read to find the few projects in it. */
    private static final String PROJECTS = """
            with recursive walk (id) as (
                select ?::uuid
                union all
                select (
                    select next.id from (
                        (select project_id as id from resource_assignments
                          where project_id > walk.id order by project_id limit 1)
                        union all
                        (select project_id from actuals where project_id > walk.id order by project_id limit 1)
                        union all
                        (select project_id from project_days where project_id > walk.id order by project_id limit 1)
                        union all
                        (select project_id from project_months where project_id > walk.id order by project_id limit 1)
                        union all
                        (select project_id from project_worker_months
                          where project_id > walk.id order by project_id limit 1)
                        union all
                        (select project_id from report_differences
                          where project_id > walk.id order by project_id limit 1)) next
                     order by next.id limit 1)
                  from walk where walk.id is not null)
            select id from walk where id is not null offset 1
            """;

    private final JdbcClient jdbc;
    private final ReportingProperties properties;

    ProjectWalk(JdbcClient jdbc, ReportingProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** In the order of ids, some at a time: the position is the last project treated. */
    void run(JobProgress progress, Consumer<List<UUID>> treatment) {
        var position = progress.position();
        var projects = projectsAfter(position.orElse(BEFORE_ALL));
        if (position.isEmpty()) {
            progress.expect(projects.size());
        }
        for (int from = 0; from < projects.size(); from += properties.projectsAtOnce()) {
            var some = projects.subList(from, Math.min(projects.size(), from + properties.projectsAtOnce()));
            treatment.accept(some);
            progress.advance(some.getLast().toString(), some.size());
        }
    }

    private List<UUID> projectsAfter(String id) {
        return jdbc.sql(PROJECTS)
                .param(id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
