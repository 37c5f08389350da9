package dev.planner.query.subjects;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.access.Permission;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.Scope;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDecisions;
import dev.planner.events.decision.Grant;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Filter;
import dev.planner.query.listing.Filter.Syntax;
import dev.planner.query.listing.Filters;
import dev.planner.query.listing.ListDefinition;
import dev.planner.query.listing.ListQuery;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import dev.planner.query.listing.Pages;
import dev.planner.query.listing.SortField;
import dev.planner.query.listing.TextSearch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules of {@link AccessDecisions}, turned around into SQL: the same users, the same grants. One statement an answer.
 */
final class SubjectTables {

    static final String LIST = "subjects";

    static final Filter<Permission> PERMISSION = new Filter<>(
            "permission",
            "What the users can do there. Required.",
            new Syntax<>(
                    Permission.class,
                    "",
                    Arrays.stream(Permission.values())
                            .map(Permission::key)
                            .sorted()
                            .toList(),
                    SubjectTables::permission));

    private static final SortField USERNAME = SortField.text("username", "u.username");

    private static final String GLOBAL = """
            select user_role_id, scope_type, program_id, project_id, false as is_sight
            from scope_assignments where scope_type = 'global' and is_active
            """;

    private static final String ANY = """
            select user_role_id, scope_type, program_id, project_id, false as is_sight
            from scope_assignments where is_active
            """;

    private static final String PROGRAM = """
            union all select user_role_id, scope_type, program_id, project_id, false
            from scope_assignments where program_id = :program and is_active
            """;

    private static final String SIGHT = """
            union all select h.user_role_id, h.scope_type, h.program_id, h.project_id, true
            from projects k join scope_assignments h on h.project_id = k.id and h.is_active where k.program_id = :program
            """;

    private static final String PROJECT = """
            union all select user_role_id, scope_type, program_id, project_id, false
            from scope_assignments where project_id = :project and is_active
            """;

    private SubjectTables() {}

    static final SortField ID = SortField.id("u.id");

    static ListDefinition definition() {
        return new ListDefinition(
                LIST, List.of(USERNAME), List.of(USERNAME.ascending()), ID, List.of(PERMISSION, Filters.Q));
    }

    /** The program itself, empty if it does not exist. */
    static Optional<ProgramId> exists(JdbcClient jdbc, ProgramId program) {
        return jdbc.sql("select id from programs where id = :id")
                .param("id", program.value())
                .query(UUID.class)
                .optional()
                .map(ProgramId::new);
    }

    /** Empty if the project does not exist. */
    static Optional<ProgramId> programOf(JdbcClient jdbc, ProjectId project) {
        return jdbc.sql("select program_id from projects where id = :id")
                .param("id", project.value())
                .query(UUID.class)
                .optional()
                .map(ProgramId::new);
    }

    static Page<SubjectView> of(JdbcClient jdbc, ProgramId program, Permission permission, ListRequest request) {
        var reaching = GLOBAL + PROGRAM + (permission == Permission.READ_PROGRAM ? SIGHT : "");
        var reached = Condition.of("u.is_active").with("program", program.value());
        return page(jdbc, reaching, reached, permission, request);
    }

    /** @param program in which the project is */
    static Page<SubjectView> of(
            JdbcClient jdbc, ProjectId project, ProgramId program, Permission permission, ListRequest request) {
        var reached =
                Condition.of("u.is_active").with("project", project.value()).with("program", program.value());
        return page(jdbc, GLOBAL + PROGRAM + PROJECT, reached, permission, request);
    }

    static Page<SubjectView> ofSystem(JdbcClient jdbc, Permission permission, ListRequest request) {
        var reaching = AccessDecisions.isSatisfiedByAnyScope(permission) ? ANY : GLOBAL;
        return page(jdbc, reaching, Condition.of("u.is_active"), permission, request);
    }

    private static Page<SubjectView> page(
            JdbcClient jdbc, String reaching, Condition reached, Permission permission, ListRequest request) {
        var search = request.filter(Filters.Q)
                .map(q -> TextSearch.in(q, List.of("u.username")))
                .orElse(Condition.ALWAYS);
        var query = ListQuery.select("u.id, u.username, g.*", granted(reaching))
                .where(reached.with(PERMISSION.name(), permission.key()))
                .where(search);
        return Pages.page(jdbc, request, query, SubjectTables::subject);
    }

    /** Per user the grant that the decision names: authority before sight, then the first role, then its widest scope. */
    private static String granted(String reaching) {
        return """
                users u join (
                    select distinct on (r.user_id)
                           r.user_id, r.role_key, s.scope_type, s.program_id, s.project_id, s.is_sight
                    from (%s) s
                    join user_roles r on r.id = s.user_role_id and r.is_active
                    join roles d on d.role_key = r.role_key and :permission = any(d.permissions)
                    order by r.user_id, s.is_sight, r.role_key collate "C", s.scope_type, s.program_id, s.project_id) g on g.user_id = u.id\
                """.formatted(reaching);
    }

    private static SubjectView subject(ResultSet row, int number) throws SQLException {
        return new SubjectView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("username"),
                new Grant(new RoleKey(row.getString("role_key")), scope(row)),
                row.getBoolean("is_sight") ? true : null);
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return switch (row.getString("scope_type")) {
            case "global" -> Scope.GLOBAL;
            case "program" -> Scope.program(new ProgramId(row.getObject("program_id", UUID.class)));
            default -> Scope.project(new ProjectId(row.getObject("project_id", UUID.class)));
        };
    }

    private static Permission permission(String key) {
        return Permission.find(key)
                .orElseThrow(() -> Refusal.of(ErrorCode.UNKNOWN_PERMISSION, "There is no such permission.")
                        .with("permission", key));
    }
}
