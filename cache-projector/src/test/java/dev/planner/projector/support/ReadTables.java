package dev.planner.projector.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the read tables as a whole. */
public final class ReadTables {

    private static final List<String> PROJECTED = List.of(
            "users",
            "user_roles",
            "scope_assignments",
            "roles",
            "programs",
            "projects",
            "phases",
            "worker_types",
            "rates",
            "workers",
            "resources",
            "resource_assignments",
            "actuals",
            "project_days",
            "project_months",
            "project_worker_months",
            "report_tags",
            "aggregate_sequences",
            "dead_letters",
            "audit_logs",
            "access_history");

    private ReadTables() {}

    /** The rows of all tables that are projected, sorted. */
    public static Map<String, List<String>> dump(JdbcClient jdbc) {
        Map<String, List<String>> dump = new TreeMap<>();
        PROJECTED.forEach(table -> dump.put(
                table,
                jdbc.sql("select t::text as line from " + table + " t order by 1")
                        .query(String.class)
                        .list()));
        return dump;
    }
}
