package dev.planner.command.access;

import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a user may do by the lookups of the write side: as it stands in the running transaction, in one statement. */
final class AccessLookup {

    private static final String ACCESS = """
            select u.active, r.role, l.permissions, s.type, s.program_id, s.project_id
            from user_lookup u
            left join role_assignment_lookup r on r.user_id = u.user_id and r.active
            left join role_lookup l on l.role = r.role
            left join scope_lookup s on s.role_assignment_id = r.role_assignment_id and s.active
            where u.user_id = ?
            """;

    private final JdbcClient database;

    AccessLookup(JdbcClient database) {
        this.database = database;
    }

    /**
     * A user's grants, and what the roles in them permit.
     *
     * @param document its version is 0: this is for deciding now, not for keeping
     */
    record Access(AccessDocument document, Map<RoleKey, PermissionSet> permissions) {}

    /** Empty if there is no such user. */
    Optional<Access> find(UserId user) {
        var rows = database.sql(ACCESS)
                .param(user.value())
                .query((row, _) -> Row.of(row))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(access(user, rows));
    }

    private static Access access(UserId user, List<Row> rows) {
        var roles = new TreeMap<RoleKey, Grants>();
        var permissions = new HashMap<RoleKey, PermissionSet>();
        for (Row row : rows) {
            if (row.role() != null) {
                permissions.put(row.role(), row.permissions());
                roles.computeIfAbsent(row.role(), _ -> new Grants()).add(row.scope());
            }
        }
        var grants = roles.entrySet().stream()
                .map(role -> role.getValue().of(role.getKey()))
                .toList();
        return new Access(new AccessDocument(user, 0, rows.getFirst().active(), grants), permissions);
    }

    /** One scope of one role, as far as the user has any. */
    private record Row(
            boolean active,
            @Nullable RoleKey role,
            PermissionSet permissions,
            @Nullable Scope scope) {

        static Row of(ResultSet row) throws SQLException {
            var role = row.getString("role");
            return new Row(
                    row.getBoolean("active"),
                    role == null ? null : new RoleKey(role),
                    new PermissionSet(row.getLong("permissions")),
                    row.getString("type") == null ? null : ScopeColumns.read(row));
        }
    }

    /** The scopes of one role while they are being collected. */
    private static final class Grants {

        private final Set<ProgramId> programs = new HashSet<>();
        private final Set<ProjectId> projects = new HashSet<>();
        private boolean global;

        void add(@Nullable Scope scope) {
            switch (scope) {
                case Scope.Global _ -> global = true;
                case Scope.Program(ProgramId program) -> programs.add(program);
                case Scope.Project(ProjectId project) -> projects.add(project);
                case null -> {
                    // a role without an active scope
                }
            }
        }

        RoleGrants of(RoleKey role) {
            return new RoleGrants(role, global, programs, projects);
        }
    }
}
