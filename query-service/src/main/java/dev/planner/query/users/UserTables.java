package dev.planner.query.users;

import dev.planner.events.access.UserId;
import dev.planner.query.listing.Condition;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users in the read tables. Two statements an answer: the users, and all that is assigned to them. */
final class UserTables {

    static final String LIST = "users";

    private static final SortField USERNAME = SortField.text("username", "u.username");
    private static final String STATUS = "case when u.is_active then 'active' else 'inactive' end";
    private static final ListQuery USERS = ListQuery.select("u.*, " + STATUS + " as status", "users u");
    private static final List<String> SEARCHED = List.of("u.username", "u.email", "u.display_name");

    private UserTables() {}

    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(
                        USERNAME,
                        SortField.text("email", "u.email"),
                        SortField.text("displayName", "u.display_name").optional(),
                        SortField.text("status", "(" + STATUS + ")"),
                        SortField.instant("createdAt", "u.created_at"),
                        SortField.instant("updatedAt", "u.updated_at")),
                List.of(USERNAME.ascending()),
                SortField.id("u.id"),
                List.of(Filters.Q, Filters.ACTIVE));
    }

    static Page<UserView> page(JdbcClient jdbc, ListRequest request) {
        return Pages.page(jdbc, request, USERS.where(filters(request)), UserTables::user)
                .with(users -> Assignments.of(jdbc, users).addedTo(users));
    }

    static Optional<UserView> find(JdbcClient jdbc, UserId id) {
        var only = USERS.where(Condition.of("u.id = :id").with("id", id.value()));
        return Pages.only(jdbc, only, UserTables::user)
                .map(List::of)
                .map(users -> Assignments.of(jdbc, users).addedTo(users).getFirst());
    }

    private static Condition filters(ListRequest request) {
        var search =
                request.filter(Filters.Q).map(q -> TextSearch.in(q, SEARCHED)).orElse(Condition.ALWAYS);
        var active = request.filter(Filters.ACTIVE)
                .map(flag -> Condition.of(flag ? "u.is_active" : "not u.is_active"))
                .orElse(Condition.ALWAYS);
        return search.and(active);
    }

    private static UserView user(ResultSet row, int number) throws SQLException {
        return new UserView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("email"),
                row.getString("display_name"),
                row.getString("status"),
                List.of(),
                null,
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
