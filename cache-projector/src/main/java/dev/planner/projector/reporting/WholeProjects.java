package dev.planner.projector.reporting;

import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.WorkerId;
import dev.planner.projector.tables.Column;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds all that is summed up of a project, and all that has been. */
@Component
class WholeProjects {

    private static final String DAYS = """
            select project_id, min(day) as first_day, max(day) as last_day
              from (
                  select project_id, assignment_date as day from resource_assignments where project_id = any (?::uuid[])
                  union all
                  select project_id, actual_date from actuals where project_id = any (?::uuid[])
                  union all
                  select project_id, day from project_days where project_id = any (?::uuid[])
                  union all
                  select project_id, month from project_months where project_id = any (?::uuid[])) days
             group by project_id, date_trunc('month', day)
            """;

    private static final String WORKED = """
            select distinct project_id, actual_date as day, worker_id from actuals where project_id = any (?::uuid[])
            union
            select project_id, month, worker_id from project_worker_months where project_id = any (?::uuid[])
            """;

    private final JdbcClient jdbc;

    WholeProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Touched touched(List<UUID> projects) {
        var touched = new Touched();
        var ids = Column.text(projects);
        projects.forEach(project -> touched.project(new ProjectId(project)));
        jdbc.sql(DAYS).params(List.of(ids, ids, ids, ids)).query(row -> {
            touched.days(
                    new ProjectId(row.getObject("project_id", UUID.class)),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class));
        });
        jdbc.sql(WORKED).params(List.of(ids, ids)).query(row -> {
            touched.worked(new Touched.Worked(
                    new ProjectId(row.getObject("project_id", UUID.class)),
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    new WorkerId(row.getObject("worker_id", UUID.class))));
        });
        return touched;
    }
}
