package dev.planner.projector.reporting;

/** The tables of sums, each with the view that says what must be in it. */
enum Sums {
    DAYS("project_days", "project_days_by_detail", "day", "null::uuid"),
    MONTHS("project_months", "project_months_by_days", "month", "null::uuid"),
    WORKER_MONTHS("project_worker_months", "project_worker_months_by_detail", "month", "worker_id");

    private static final String FIND_DIFFERENCES = """
            insert into report_differences (sums, project_id, start_date, worker_id, found, due, found_at)
            select '{table}', project_id, {date}, {worker},
                   (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(f) - array['project_id', '{date}', 'worker_id'])
                     where value is distinct from to_jsonb(d) -> key),
                   (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(d) - array['project_id', '{date}', 'worker_id'])
                     where value is distinct from to_jsonb(f) -> key),
                   ?::timestamptz
              from (select * from {table} where project_id = any (?::uuid[])) f
              full join (
                  select row.* from unnest(?::uuid[]) project (id)
                   -- The offset keeps the condition within the view: the rows of one project are then all that is read.
                   cross join lateral (select * from {view} where project_id = project.id offset 0) row) d using ({key})
             where f is distinct from d
            """;

    private final String findDifferences;

    Sums(String table, String view, String date, String worker) {
        var key = "project_id, " + date + (worker.equals("worker_id") ? ", worker_id" : "");
        findDifferences = FIND_DIFFERENCES
                .replace("{table}", table)
                .replace("{view}", view)
                .replace("{date}", date)
                .replace("{worker}", worker)
                .replace("{key}", key);
    }

    /** Enters into {@code report_differences} which sums of some projects are not what they must be; takes the instant and twice the projects. */
    String findDifferences() {
        return findDifferences;
    }
}
