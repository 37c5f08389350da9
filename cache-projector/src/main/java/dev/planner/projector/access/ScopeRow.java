package dev.planner.projector.access;

import dev.planner.events.access.RoleAssignmentId;
import dev.planner.events.access.Scope;
import dev.planner.events.access.ScopeAssignment;
import dev.planner.events.access.ScopeId;
import dev.planner.events.access.UserAccount;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code scope_assignments}. */
record ScopeRow(
        UUID id,
        UUID roleAssignmentId,
        String type,
        @Nullable UUID programId,
        @Nullable UUID projectId,
        boolean active) {

    private static final String GLOBAL = "global";
    private static final String PROGRAM = "program";
    private static final String PROJECT = "project";

    static List<ScopeRow> of(List<UserAccount> users) {
        return users.stream()
                .flatMap(user -> user.roles().values().stream())
                .flatMap(role -> role.scopes().values().stream().map(scope -> of(role.id(), scope)))
                .toList();
    }

    static ScopeRow read(ResultSet row) throws SQLException {
        return new ScopeRow(
                row.getObject("id", UUID.class),
                row.getObject("user_role_id", UUID.class),
                row.getString("scope_type"),
                row.getObject("program_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getBoolean("is_active"));
    }

    ScopeAssignment assignment() {
        return new ScopeAssignment(new ScopeId(id), scope(), active);
    }

    private Scope scope() {
        if (programId != null) {
            return Scope.program(new ProgramId(programId));
        }
        return projectId != null ? Scope.project(new ProjectId(projectId)) : Scope.GLOBAL;
    }

    private static ScopeRow of(RoleAssignmentId role, ScopeAssignment held) {
        var id = held.id().value();
        return switch (held.scope()) {
            case Scope.Global _ -> new ScopeRow(id, role.value(), GLOBAL, null, null, held.active());
            case Scope.Program(ProgramId program) ->
                new ScopeRow(id, role.value(), PROGRAM, program.value(), null, held.active());
            case Scope.Project(ProjectId project) ->
                new ScopeRow(id, role.value(), PROJECT, null, project.value(), held.active());
        };
    }
}
