package dev.planner.projector.reporting;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.projector.tables.Column;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of report tags: a version for each project and program that grows with every change of what their reports show. Rows are locked in
 * order, projects before programs. The programs are looked up once the projects are held, so that a project that is just being moved has its
 * change told to the program where it arrives.
 */
@Component
class ReportTags {

    private static final String RENEW_PROJECTS = """
            insert into report_tags as tag (kind, id, version)
            select 'project', id, nextval('report_versions') from unnest(?::uuid[]) project (id) order by id
            on conflict (kind, id) do update set version = nextval('report_versions')
            """;

    private static final String RENEW_PROGRAMS = """
            insert into report_tags as tag (kind, id, version)
            select 'program', id, nextval('report_versions')
              from (
                  select unnest(?::uuid[]) as id
                  union
                  select p.program_id from projects p where p.id = any (?::uuid[])) program
             order by id
            on conflict (kind, id) do update set version = nextval('report_versions')
            """;

    private final JdbcClient jdbc;

    ReportTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives new versions to the projects and the programs they are in, and to these programs. */
    void renew(Collection<ProjectId> projects, Collection<ProgramId> programs) {
        if (!projects.isEmpty()) {
            jdbc.sql(RENEW_PROJECTS).param(Column.text(projects)).update();
        }
        jdbc.sql(RENEW_PROGRAMS)
                .param(Column.text(programs))
                .param(Column.text(projects))
                .update();
    }
}
