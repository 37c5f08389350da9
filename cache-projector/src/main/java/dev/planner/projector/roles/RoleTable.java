package dev.planner.projector.roles;

import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleDefinition;
import dev.planner.events.access.RoleKey;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.Instants;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Role definitions in the table {@code roles}. */
@Component
class RoleTable {

    private final JdbcClient jdbc;

    RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Stored<RoleDefinition>> load(Collection<String> keys) {
        Map<String, Stored<RoleDefinition>> roles = new HashMap<>();
        jdbc.sql("select * from roles where role_key = any (?)")
                .param(Column.text(keys))
                .query(row -> {
                    roles.put(row.getString("role_key"), role(row));
                });
        return roles;
    }

    void store(List<Change<RoleDefinition>> changes) {
        delete(changes.stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::aggregateId)
                .toList());
        upsert(changes.stream().flatMap(change -> change.after().stream()).toList());
    }

    private void delete(List<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from roles where role_key = any (?)")
                    .param(Column.text(keys))
                    .update();
        }
    }

    private void upsert(List<Stored<RoleDefinition>> roles) {
        if (!roles.isEmpty()) {
            jdbc.sql("""
                            insert into roles (
                                role_key, display_name, permissions, is_built_in, version, created_at, updated_at)
                            select k, d, string_to_array(p, ','), b, v, c, u
                              from unnest(
                                  ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::timestamptz[],
                                  ?::timestamptz[]) as r (k, d, p, b, v, c, u)
                            on conflict (role_key) do update
                               set display_name = excluded.display_name, permissions = excluded.permissions,
                                   is_built_in = excluded.is_built_in, version = excluded.version,
                                   created_at = excluded.created_at, updated_at = excluded.updated_at
                            """)
                    .param(Column.text(roles, role -> role.state().key()))
                    .param(Column.text(roles, role -> role.state().displayName()))
                    .param(Column.text(
                            roles,
                            role -> String.join(",", role.state().permissions().keys())))
                    .param(Column.flag(roles, role -> role.state().builtIn()))
                    .param(Column.number(roles, Stored::version))
                    .param(Column.text(roles, Stored::createdAt))
                    .param(Column.text(roles, Stored::updatedAt))
                    .update();
        }
    }

    private static Stored<RoleDefinition> role(ResultSet row) throws SQLException {
        var definition = new RoleDefinition(
                RoleKey.of(row.getString("role_key")),
                row.getString("display_name"),
                permissions(row.getArray("permissions")),
                row.getBoolean("is_built_in"),
                false);
        return new Stored<>(
                definition, row.getLong("version"), Instants.of(row, "created_at"), Instants.of(row, "updated_at"));
    }

    private static PermissionSet permissions(Array keys) throws SQLException {
        return PermissionSet.of(
                Arrays.stream((String[]) keys.getArray()).map(Permission::of).toList());
    }
}
