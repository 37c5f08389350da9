package dev.planner.command.access;

import dev.planner.events.access.Scope;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scope as it stands in the columns of {@code scope_lookup}. */
record ScopeColumns(
        String type, @Nullable UUID programId, @Nullable UUID projectId) {

    static ScopeColumns of(Scope scope) {
        return switch (scope) {
            case Scope.Global _ -> new ScopeColumns("global", null, null);
            case Scope.Program(ProgramId program) -> new ScopeColumns("program", program.value(), null);
            case Scope.Project(ProjectId project) -> new ScopeColumns("project", null, project.value());
        };
    }

    static Scope read(ResultSet row) throws SQLException {
        return switch (row.getString("type")) {
            case "global" -> Scope.GLOBAL;
            case "program" -> Scope.program(new ProgramId(row.getObject("program_id", UUID.class)));
            case "project" -> Scope.project(new ProjectId(row.getObject("project_id", UUID.class)));
            default -> throw new IllegalStateException("unknown type of scope");
        };
    }
}
