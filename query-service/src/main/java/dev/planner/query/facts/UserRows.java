package dev.planner.query.facts;

import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access documents from rows of user × active role × active scope. */
final class UserRows {

    static final String SQL = """
            select u.id, s.sequence, u.is_active, r.role_key, c.scope_type, c.program_id, c.project_id
              from unnest(?::text[]) as wanted(id)
              join users u on u.id = wanted.id::uuid
              join aggregate_sequences s on s.aggregate_id = wanted.id
              left join user_roles r on r.user_id = u.id and r.is_active
              left join scope_assignments c on c.user_role_id = r.id and c.is_active
            """;

    private final UserId id;
    private final long version;
    private final boolean active;
    private final Map<RoleKey, Scopes> roles = new TreeMap<>();

    private UserRows(ResultSet row) throws SQLException {
        this.id = new UserId(row.getObject("id", UUID.class));
        this.version = row.getLong("sequence");
        this.active = row.getBoolean("is_active");
    }

    static List<UserFact> facts(ResultSet rows) throws SQLException {
        Map<UUID, UserRows> users = new LinkedHashMap<>();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            var user = users.get(id);
            if (user == null) {
                user = new UserRows(rows);
                users.put(id, user);
            }
            user.add(rows);
        }
        return users.values().stream().map(UserRows::fact).toList();
    }

    private void add(ResultSet row) throws SQLException {
        var role = row.getString("role_key");
        if (role != null) {
            roles.computeIfAbsent(RoleKey.of(role), _ -> new Scopes()).add(row);
        }
    }

    private UserFact fact() {
        List<RoleGrants> grants = new ArrayList<>();
        roles.forEach((role, scopes) -> grants.add(scopes.of(role)));
        return new UserFact(new AccessDocument(id, version, active, grants));
    }

    private static final class Scopes {

        private final Set<ProgramId> programs = new HashSet<>();
        private final Set<ProjectId> projects = new HashSet<>();
        private boolean global;

        void add(ResultSet row) throws SQLException {
            add(
                    row.getString("scope_type"),
                    row.getObject("program_id", UUID.class),
                    row.getObject("project_id", UUID.class));
        }

        private void add(@Nullable String type, @Nullable UUID program, @Nullable UUID project) {
            if (type == null) {
                return;
            }
            switch (type) {
                case "global" -> global = true;
                case "program" -> programs.add(new ProgramId(Objects.requireNonNull(program)));
                case "project" -> projects.add(new ProjectId(Objects.requireNonNull(project)));
                default -> throw new IllegalStateException("scope of type " + type);
            }
        }

        RoleGrants of(RoleKey role) {
            return new RoleGrants(role, global, programs, projects);
        }
    }
}
