package dev.planner.projector.reporting;

import dev.planner.events.portfolio.ProjectId;
import dev.planner.projector.tables.Column;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rows that a change of prices or names concerns, whoever has written them. */
@Component
class RowsOfOthers {

    private static final String PRICED = """
            with priced (resource_id, since) as (
                select r.id, rate.since
                  from unnest(?::uuid[], ?::date[]) rate (worker_type_id, since)
                  join workers w on w.worker_type_id = rate.worker_type_id
                  join resources r on r.worker_id = w.id
                union all
                select r.id, date '-infinity' from resources r where r.worker_id = any (?::uuid[])
                union all
                select resource.id, date '-infinity' from unnest(?::uuid[]) resource (id))
            select a.project_id, min(a.assignment_date) as first_day, max(a.assignment_date) as last_day
              from priced join resource_assignments a
                on a.resource_id = priced.resource_id and a.assignment_date >= priced.since
             group by a.project_id, date_trunc('month', a.assignment_date)
            """;

    private static final String NAMED = """
            with worker (id) as (select unnest(?::uuid[])),
                 resource (id) as (
                     select unnest(?::uuid[]) union select r.id from worker join resources r on r.worker_id = worker.id)
            select a.project_id from resource join resource_assignments a on a.resource_id = resource.id
            union
            select a.project_id from worker join actuals a on a.worker_id = worker.id
            """;

    private final JdbcClient jdbc;

    RowsOfOthers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the days whose cost, and the projects whose names, may be others now. */
    void addTo(Touched touched) {
        priced(touched).forEach(touched::days);
        named(touched).forEach(touched::project);
    }

    private List<Span> priced(Touched touched) {
        return jdbc.sql(PRICED)
                .param(Column.text(touched.rates(), Map.Entry::getKey))
                .param(Column.text(touched.rates(), Map.Entry::getValue))
                .param(Column.text(touched.pricedWorkers()))
                .param(Column.text(touched.pricedResources()))
                .query((row, _) -> new Span(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        row.getObject("first_day", java.time.LocalDate.class),
                        row.getObject("last_day", java.time.LocalDate.class)))
                .list();
    }

    private List<ProjectId> named(Touched touched) {
        return jdbc.sql(NAMED)
                .param(Column.text(touched.namedWorkers()))
                .param(Column.text(touched.namedResources()))
                .query((row, _) -> new ProjectId(row.getObject(1, UUID.class)))
                .list();
    }
}
