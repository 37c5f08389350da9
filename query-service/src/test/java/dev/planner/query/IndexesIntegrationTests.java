package dev.planner.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.query.fixture.ReadDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The indexes that the domain reference names (section 13), in the schema as the projector's migration lays it. */
class IndexesIntegrationTests {

    private static final String NAMED = """
            ix_user_roles_user_active user_roles (user_id, is_active)
            ix_scope_assignments_role_active scope_assignments (user_role_id, is_active)
            ix_scope_assignments_program_active scope_assignments (program_id, is_active)
            ix_scope_assignments_project_active scope_assignments (project_id, is_active)
            ix_resource_assignments_resource_date resource_assignments (resource_id, assignment_date)
            ix_resource_assignments_project_date resource_assignments (project_id, assignment_date)
            ix_actuals_worker_date actuals (external_worker_id, actual_date)
            ix_actuals_project_date actuals (project_id, actual_date)
            ix_rates_worker_type_dates rates (worker_type_id, start_date, end_date)
            ix_audit_logs_entity audit_logs (entity_type, entity_id, created_at)
            """;

    private static final String PRESENT = """
            select i.relname || ' ' || t.relname || ' (' || string_agg(a.attname, ', ' order by k.place) || ')'
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_class t on t.oid = x.indrelid
            cross join unnest(x.indkey::smallint[]) with ordinality k (attnum, place)
            join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
            where x.indisvalid and x.indpred is null and t.relnamespace = 'public'::regnamespace
            group by i.relname, t.relname
            """;

    @Test
    void theNamedIndexesAreThereWithTheirColumns() {
        try (var database = ReadDatabase.create()) {
            var present = database.jdbc().sql(PRESENT).query(String.class).list();

            assertThat(present).containsAll(NAMED.lines().toList());
        }
    }

    /** An index of a partitioned table is that of every partition, those made later too. */
    @Test
    void whatGrowsWithTimeIsPartitioned() {
        try (var database = ReadDatabase.create()) {
            var partitioned = database.jdbc()
                    .sql("select partrelid::regclass || ' ' || pg_get_partkeydef(partrelid) from pg_partitioned_table")
                    .query(String.class)
                    .list();

            assertThat(partitioned)
                    .containsExactlyInAnyOrderElementsOf(List.of(
                            "resource_assignments RANGE (assignment_date)",
                            "actuals RANGE (actual_date)",
                            "audit_logs RANGE (created_at)"));
        }
    }
}
