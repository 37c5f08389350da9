package dev.planner.projector.access;

import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.RowDiff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Role assignments and their scopes in the tables {@code user_roles} and {@code scope_assignments}. Writes only rows that differ. */
@Component
class GrantTables {

    private final JdbcClient jdbc;

    GrantTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By user, then in order of role keys. */
    Map<UUID, SequencedMap<RoleKey, RoleAssignment>> load(Collection<String> users) {
        var scopes = loadScopes(users);
        Map<UUID, SequencedMap<RoleKey, RoleAssignment>> roles = new HashMap<>();
        jdbc.sql("select * from user_roles where user_id = any (?::uuid[]) order by role_key")
                .param(Column.text(users))
                .query(row -> {
                    var role = role(row, scopes);
                    roles.computeIfAbsent(row.getObject("user_id", UUID.class), _ -> new LinkedHashMap<>())
                            .put(role.role(), role);
                });
        return roles;
    }

    void store(List<UserAccount> before, List<UserAccount> after) {
        var roles = RowDiff.between(RoleRow.of(before), RoleRow.of(after), RoleRow::id);
        var scopes = RowDiff.between(ScopeRow.of(before), ScopeRow.of(after), ScopeRow::id);
        delete("delete from scope_assignments where id = any (?::uuid[])", scopes.removed());
        delete("delete from user_roles where id = any (?::uuid[])", roles.removed());
        storeRoles(roles.written());
        storeScopes(scopes.written());
    }

    private Map<UUID, SequencedMap<ScopeId, ScopeAssignment>> loadScopes(Collection<String> users) {
        Map<UUID, SequencedMap<ScopeId, ScopeAssignment>> scopes = new HashMap<>();
        jdbc.sql("""
                        select s.* from scope_assignments s
                          join user_roles r on r.id = s.user_role_id
                         where r.user_id = any (?::uuid[])
                         order by s.id
                        """).param(Column.text(users)).query(row -> {
            var scope = ScopeRow.read(row).assignment();
            scopes.computeIfAbsent(row.getObject("user_role_id", UUID.class), _ -> new LinkedHashMap<>())
                    .put(scope.id(), scope);
        });
        return scopes;
    }

    private void delete(String sql, List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param(Column.text(ids)).update();
        }
    }

    private void storeRoles(List<RoleRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            insert into user_roles (id, user_id, role_key, is_active)
                            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::boolean[])
                            on conflict (id) do update
                               set user_id = excluded.user_id, role_key = excluded.role_key, is_active = excluded.is_active
                            """)
                    .param(Column.text(rows, RoleRow::id))
                    .param(Column.text(rows, RoleRow::userId))
                    .param(Column.text(rows, RoleRow::role))
                    .param(Column.flag(rows, RoleRow::active))
                    .update();
        }
    }

    private void storeScopes(List<ScopeRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            insert into scope_assignments (id, user_role_id, scope_type, program_id, project_id, is_active)
                            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::boolean[])
                            on conflict (id) do update
                               set user_role_id = excluded.user_role_id, scope_type = excluded.scope_type,
                                   program_id = excluded.program_id, project_id = excluded.project_id,
                                   is_active = excluded.is_active
                            """)
                    .param(Column.text(rows, ScopeRow::id))
                    .param(Column.text(rows, ScopeRow::roleAssignmentId))
                    .param(Column.text(rows, ScopeRow::type))
                    .param(Column.text(rows, ScopeRow::programId))
                    .param(Column.text(rows, ScopeRow::projectId))
                    .param(Column.flag(rows, ScopeRow::active))
                    .update();
        }
    }

    private static RoleAssignment role(ResultSet row, Map<UUID, SequencedMap<ScopeId, ScopeAssignment>> scopes)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new RoleAssignment(
                new RoleAssignmentId(id),
                RoleKey.of(row.getString("role_key")),
                row.getBoolean("is_active"),
                scopes.getOrDefault(id, new LinkedHashMap<>()));
    }
}
