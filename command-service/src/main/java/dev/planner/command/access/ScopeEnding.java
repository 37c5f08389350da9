package dev.planner.command.access;

import dev.planner.command.access.UserCommand.EndScopes;
import dev.planner.command.execution.CommandDispatch;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends the scopes on what is deleted (domain reference, section 3). */
public final class ScopeEnding {

    /** In order of user id, so that two deletions that meet at the same users do not wait for each other in a circle. */
    private static final String HOLDERS = """
            select distinct r.user_id from scope_lookup s
            join role_assignment_lookup r on r.role_assignment_id = s.role_assignment_id
            where s.type = :type and (s.program_id = :program or s.project_id = :project)
            order by r.user_id
            """;

    private final JdbcClient database;
    private final CommandDispatch commands;

    ScopeEnding(JdbcClient database, CommandDispatch commands) {
        this.database = database;
        this.commands = commands;
    }

    /**
     * Ends every equal scope, active or not, of every user, in the running transaction. To be called under the lock that keeps new scopes
     * on the program or project from being assigned.
     */
    public void endScopesOn(Scope scope) {
        var columns = ScopeColumns.of(scope);
        database.sql(HOLDERS)
                .param("type", columns.type())
                .param("program", columns.programId())
                .param("project", columns.projectId())
                .query(UUID.class)
                .list()
                .forEach(user -> commands.follow(new EndScopes(new UserId(user), scope)));
    }
}
