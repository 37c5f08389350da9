package dev.planner.command.access;

import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleEvent;
import dev.planner.events.access.RoleEvent.RoleDefined;
import dev.planner.events.access.RoleEvent.RoleDeleted;
import dev.planner.events.access.RoleEvent.RoleRedefined;
import dev.planner.events.access.RoleKey;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the roles there are as rows, in the transaction that appends the events. */
class RoleLookup implements RoleFacts {

    private final JdbcClient database;

    RoleLookup(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(RoleEvent event) {
        switch (event) {
            case RoleDefined defined ->
                database.sql("insert into role_lookup (role, permissions) values (?, ?)")
                        .params(defined.role().value(), defined.permissions().bits())
                        .update();
            case RoleRedefined redefined ->
                database.sql("update role_lookup set permissions = ? where role = ?")
                        .params(redefined.permissions().bits(), redefined.role().value())
                        .update();
            case RoleDeleted deleted ->
                database.sql("delete from role_lookup where role = ?")
                        .param(deleted.role().value())
                        .update();
        }
    }

    /** Empty if there is no such role. */
    Optional<PermissionSet> permissionsOf(RoleKey role) {
        return database.sql("select permissions from role_lookup where role = ?")
                .param(role.value())
                .query(Long.class)
                .optional()
                .map(PermissionSet::new);
    }

    /** Who is assigning the role holds its row; so once the row is ours, the count is final. */
    @Override
    public boolean isHeld(RoleKey role) {
        database.sql("select 1 from role_lookup where role = ? for update")
                .param(role.value())
                .query(Integer.class)
                .optional();
        return database.sql("select exists (select 1 from role_assignment_lookup where role = ?)")
                .param(role.value())
                .query(Boolean.class)
                .single();
    }
}
