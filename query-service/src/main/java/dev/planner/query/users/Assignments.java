package dev.planner.query.users;

import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.listing.Uuids;
import dev.planner.query.users.UserView.RoleAssignmentView;
import dev.planner.query.users.UserView.ScopeView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles and scopes of some users, as one statement finds them. */
record Assignments(Map<UserId, Map<RoleAssignmentId, RoleAssignmentView>> byUser) {

    /** The offset keeps the planner from joining by a scan of all scopes, which it thinks cheaper than some hundred looks into the index. */
    private static final String SQL = """
            select r.user_id, r.id, r.role_key, r.is_active,
                   s.id as scope_id, s.scope_type, s.program_id, s.project_id, s.is_active as is_scope_active
            from user_roles r
            left join lateral (select * from scope_assignments where user_role_id = r.id offset 0) s on true
            where r.user_id = any(:users)
            order by r.role_key collate "C", s.scope_type, s.program_id, s.project_id
            """;

    static Assignments of(JdbcClient jdbc, List<UserView> users) {
        var found = new Assignments(new LinkedHashMap<>());
        jdbc.sql(SQL)
                .param(
                        "users",
                        Uuids.array(
                                users.stream().map(user -> user.id().value()).toList()))
                .query(found::add);
        return found;
    }

    List<UserView> addedTo(List<UserView> users) {
        return users.stream()
                .map(user -> user.with(
                        List.copyOf(byUser.getOrDefault(user.id(), Map.of()).values())))
                .toList();
    }

    private void add(ResultSet row) throws SQLException {
        var assignment = new RoleAssignmentView(
                new RoleAssignmentId(row.getObject("id", UUID.class)),
                new RoleKey(row.getString("role_key")),
                row.getBoolean("is_active"),
                new ArrayList<>());
        var scope = scope(row);
        var scopes = byUser.computeIfAbsent(
                        new UserId(row.getObject("user_id", UUID.class)), _ -> new LinkedHashMap<>())
                .computeIfAbsent(assignment.id(), _ -> assignment)
                .scopes();
        scope.ifPresent(scopes::add);
    }

    private static Optional<ScopeView> scope(ResultSet row) throws SQLException {
        var id = row.getObject("scope_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new ScopeView(
                        new ScopeId(id),
                        row.getString("scope_type"),
                        program(row.getObject("program_id", UUID.class)),
                        project(row.getObject("project_id", UUID.class)),
                        row.getBoolean("is_scope_active")));
    }

    private static @Nullable ProgramId program(@Nullable UUID id) {
        return id == null ? null : new ProgramId(id);
    }

    private static @Nullable ProjectId project(@Nullable UUID id) {
        return id == null ? null : new ProjectId(id);
    }
}
