package dev.planner.projector.access;

import dev.planner.events.access.RoleAssignment;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import dev.planner.projector.tables.Column;
import dev.planner.projector.tables.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users in the table {@code users}, with what {@link GrantTables} holds of them. */
@Component
class UserTables {

    private final JdbcClient jdbc;
    private final GrantTables grants;

    UserTables(JdbcClient jdbc, GrantTables grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    Map<String, Stored<UserAccount>> load(Collection<String> ids) {
        var roles = grants.load(ids);
        Map<String, Stored<UserAccount>> users = new HashMap<>();
        jdbc.sql("select * from users where id = any (?::uuid[])")
                .param(Column.text(ids))
                .query(row -> {
                    var user = user(row, roles);
                    users.put(user.state().id().toString(), user);
                });
        return users;
    }

    /** Users are never deleted, so every change leaves one. */
    void store(List<Change<UserAccount>> changes) {
        storeUsers(changes.stream().flatMap(change -> change.after().stream()).toList());
        grants.store(accounts(changes, Change::before), accounts(changes, Change::after));
    }

    private void storeUsers(List<Stored<UserAccount>> users) {
        jdbc.sql("""
                        insert into users (id, username, email, display_name, is_active, version, created_at, updated_at)
                        select * from unnest(
                            ?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::timestamptz[],
                            ?::timestamptz[])
                        on conflict (id) do update
                           set username = excluded.username, email = excluded.email, display_name = excluded.display_name,
                               is_active = excluded.is_active, version = excluded.version, created_at = excluded.created_at,
                               updated_at = excluded.updated_at
                        """)
                .param(Column.text(users, user -> user.state().id()))
                .param(Column.text(users, user -> user.state().username()))
                .param(Column.text(users, user -> user.state().email()))
                .param(Column.text(users, user -> user.state().displayName()))
                .param(Column.flag(users, user -> user.state().active()))
                .param(Column.number(users, Stored::version))
                .param(Column.text(users, Stored::createdAt))
                .param(Column.text(users, Stored::updatedAt))
                .update();
    }

    private static List<UserAccount> accounts(
            List<Change<UserAccount>> changes, Function<Change<UserAccount>, Optional<Stored<UserAccount>>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .map(Stored::state)
                .toList();
    }

    private static Stored<UserAccount> user(ResultSet row, Map<UUID, SequencedMap<RoleKey, RoleAssignment>> roles)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var account = new UserAccount(
                new UserId(id),
                row.getString("username"),
                row.getString("email"),
                row.getString("display_name"),
                row.getBoolean("is_active"),
                roles.getOrDefault(id, new LinkedHashMap<>()));
        return new Stored<>(
                account, row.getLong("version"), Instants.of(row, "created_at"), Instants.of(row, "updated_at"));
    }
}
