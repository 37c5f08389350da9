package dev.planner.benchmarks.warmup;

import dev.planner.backing.Database;
import java.sql.SQLException;
import java.util.List;

/** Puts users straight into the read tables, each with two roles and four scopes: a job that reads them cannot tell the difference. */
final class ManyUsers {

    private static final List<String> INSERTS = List.of("""
            insert into users (id, username, email, is_active, version, created_at, updated_at)
            select md5('user' || i)::uuid, 'user' || i, 'user' || i || '@example.com', true, 6, now(), now()
              from generate_series(1, %d) as i
            """, """
            insert into user_roles (id, user_id, role_key, is_active)
            select md5('role' || r || i)::uuid, md5('user' || i)::uuid,
                   case r when 1 then 'finance_manager' else 'project_manager' end, true
              from generate_series(1, %d) as i, generate_series(1, 2) as r
            """, """
            insert into scope_assignments (id, user_role_id, scope_type, program_id, project_id, is_active)
            select md5('scope' || r || s || i)::uuid, md5('role' || r || i)::uuid,
                   case r when 1 then 'program' else 'project' end,
                   case r when 1 then md5('program' || (i + s) %% 1000)::uuid end,
                   case r when 2 then md5('project' || (i + s) %% 10000)::uuid end,
                   true
              from generate_series(1, %d) as i, generate_series(1, 2) as r, generate_series(1, 2) as s
            """, """
            insert into aggregate_sequences (aggregate_id, sequence)
            select md5('user' || i)::uuid::text, 6 from generate_series(1, %d) as i
            """, "analyze");

    private ManyUsers() {}

    static void write(Database database, int users) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String insert : INSERTS) {
                statement.execute(insert.formatted(users));
            }
        }
    }
}
