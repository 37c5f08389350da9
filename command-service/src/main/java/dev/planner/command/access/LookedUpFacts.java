package dev.planner.command.access;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers from the lookups, with the locks that keep the answers true. */
final class LookedUpFacts implements UserFacts {

    /** "admins" in ASCII: names the lock among all advisory locks of the database. */
    static final long ADMINISTRATORS_LOCK = 0x61646d696e73L;

    private static final String IS_ANOTHER_ADMINISTRATOR = """
            select exists (
                select 1 from role_assignment_lookup r
                join user_lookup u on u.user_id = r.user_id and u.active
                join scope_lookup s on s.role_assignment_id = r.role_assignment_id and s.active and s.type = 'global'
                where r.role = 'admin' and r.active and r.user_id <> ?)
            """;

    private final JdbcClient database;
    private final ScopeTargets targets;

    LookedUpFacts(JdbcClient database, ScopeTargets targets) {
        this.database = database;
        this.targets = targets;
    }

    @Override
    public boolean isUsernameTaken(String username) {
        return exists("select 1 from user_lookup where username = ?", username);
    }

    @Override
    public boolean isEmailTaken(String email) {
        return exists("select 1 from user_lookup where email = ?", email);
    }

    @Override
    public boolean roleExists(RoleKey role) {
        return database.sql("select 1 from role_lookup where role = ? for key share")
                .param(role.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public Set<Scope> existing(Collection<Scope> scopes) {
        var existing = new HashSet<Scope>();
        var programs = new ArrayList<ProgramId>();
        var projects = new ArrayList<ProjectId>();
        for (Scope scope : scopes) {
            switch (scope) {
                case Scope.Global _ -> existing.add(scope);
                case Scope.Program(ProgramId program) -> programs.add(program);
                case Scope.Project(ProjectId project) -> projects.add(project);
            }
        }
        // Programs before projects: the order in which every command takes these locks.
        targets.holdPrograms(programs).forEach(program -> existing.add(Scope.program(program)));
        targets.holdProjects(projects).forEach(project -> existing.add(Scope.project(project)));
        return existing;
    }

    @Override
    public boolean hasEnded(UserId user, RoleKey role, ScopeId scope) {
        return exists(
                "select 1 from ended_scope_lookup where scope_id = ? and user_id = ? and role = ?",
                scope.value(),
                user.value(),
                role.value());
    }

    /** Commands that end an administrator pass here one after the other: each counts when the one before has been committed or given up. */
    @Override
    public boolean isAnotherAdministrator(UserId than) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ADMINISTRATORS_LOCK)
                .query((_, _) -> true)
                .single();
        return database.sql(IS_ANOTHER_ADMINISTRATOR)
                .param(than.value())
                .query(Boolean.class)
                .single();
    }

    private boolean exists(String query, Object... parameters) {
        return !database.sql(query)
                .params(List.of(parameters))
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
