package dev.planner.cache;

import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts as the read tables hold them, in one statement per kind of fact, however many are asked for. Projector and readers load through
 * here, so that a fact with a given version is the same whoever stored it.
 */
public final class TableFacts {

    /** One statement, because a version and the grants that go with it must come from the same snapshot. */
    private static final String USERS = """
            select u.id, a.sequence, u.is_active, r.role_key, s.scope_type, s.program_id, s.project_id
              from users u
              join aggregate_sequences a on a.aggregate_id = u.id::text
              left join user_roles r on r.user_id = u.id and r.is_active
              left join scope_assignments s on s.user_role_id = r.id and s.is_active
             where u.id = any (?)
            """;

    private static final String ROLES = """
            select s.aggregate_id, s.sequence, r.permissions
              from aggregate_sequences s
              left join roles r on r.role_key = s.aggregate_id
             where s.aggregate_id = any (?)
            """;

    private static final String PROGRAMS = """
            select k.id, s.sequence, p.id
              from unnest(?) as k (id)
              join aggregate_sequences s on s.aggregate_id = k.id::text
              left join programs p on p.id = k.id
            """;

    private static final String PROJECTS = """
            select k.id, s.sequence, p.program_id
              from unnest(?) as k (id)
              join aggregate_sequences s on s.aggregate_id = k.id::text
              left join projects p on p.id = k.id
            """;

    private TableFacts() {}

    /** What there is under these keys. An aggregate without any event is missing; a deleted one is a fact. */
    public static Map<FactKey, Fact> load(Connection connection, Collection<FactKey> keys) throws SQLException {
        Map<FactKind, List<String>> ids = new EnumMap<>(FactKind.class);
        keys.forEach(key -> ids.computeIfAbsent(key.kind(), _ -> new ArrayList<>())
                .add(key.id().toString()));
        Map<FactKey, Fact> facts = new HashMap<>();
        for (Map.Entry<FactKind, List<String>> entry : ids.entrySet()) {
            for (Fact fact : load(connection, entry.getKey(), entry.getValue())) {
                facts.put(fact.key(), fact);
            }
        }
        return facts;
    }

    private static List<Fact> load(Connection connection, FactKind kind, List<String> ids) throws SQLException {
        return switch (kind) {
            case USER -> loadUsers(connection, uuids(connection, ids));
            case ROLE -> query(connection, ROLES, connection.createArrayOf("text", ids.toArray()), TableFacts::role);
            case PROGRAM -> query(connection, PROGRAMS, uuids(connection, ids), TableFacts::program);
            case PROJECT -> query(connection, PROJECTS, uuids(connection, ids), TableFacts::project);
        };
    }

    private static List<Fact> loadUsers(Connection connection, Array ids) throws SQLException {
        Map<UUID, DocumentBuilder> documents = new HashMap<>();
        query(connection, USERS, ids, row -> {
            var id = uuid(row, 1);
            var document = documents.get(id);
            if (document == null) {
                document = new DocumentBuilder(new UserId(id), row.getLong(2), row.getBoolean(3));
                documents.put(id, document);
            }
            return document.add(grant(row));
        });
        return documents.values().stream()
                .<Fact>map(document -> new UserFact(document.build()))
                .toList();
    }

    private static DocumentBuilder.@Nullable Row grant(ResultSet row) throws SQLException {
        var role = row.getString(4);
        return role == null
                ? null
                : new DocumentBuilder.Row(
                        RoleKey.of(role), row.getString(5), row.getObject(6, UUID.class), row.getObject(7, UUID.class));
    }

    private static Fact role(ResultSet row) throws SQLException {
        return new RoleFact(RoleKey.of(row.getString(1)), row.getLong(2), permissions(row.getArray(3)));
    }

    /** A key that this version of the program does not know grants nothing here. */
    private static PermissionSet permissions(@Nullable Array keys) throws SQLException {
        return keys == null
                ? PermissionSet.NONE
                : PermissionSet.of(Arrays.stream((String[]) keys.getArray())
                        .flatMap(key -> Permission.find(key).stream())
                        .toList());
    }

    private static Fact program(ResultSet row) throws SQLException {
        var exists = row.getObject(3, UUID.class) != null;
        return new ProgramFact(new ProgramId(uuid(row, 1)), row.getLong(2), exists);
    }

    private static Fact project(ResultSet row) throws SQLException {
        var program = Optional.ofNullable(row.getObject(3, UUID.class)).map(ProgramId::new);
        return new ProjectFact(new ProjectId(uuid(row, 1)), row.getLong(2), program);
    }

    private static <T> List<T> query(Connection connection, String sql, Array ids, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, ids);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> results = new ArrayList<>();
                while (rows.next()) {
                    results.add(reader.read(rows));
                }
                return results;
            }
        }
    }

    private static Array uuids(Connection connection, List<String> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Turns the current row into a value. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
