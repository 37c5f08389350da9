package dev.planner.query.roles;

import dev.planner.events.access.RoleKey;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Role definitions in the read tables. One statement an answer. */
final class RoleTables {

    static final String LIST = "roles";

    private static final SortField KEY = SortField.text("key", "r.role_key");
    private static final ListQuery ROLES = ListQuery.select("r.*", "roles r");
    private static final List<String> SEARCHED = List.of("r.role_key", "r.display_name");

    private RoleTables() {}

    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(
                        KEY,
                        SortField.text("displayName", "r.display_name").optional(),
                        SortField.instant("createdAt", "r.created_at"),
                        SortField.instant("updatedAt", "r.updated_at")),
                List.of(KEY.ascending()),
                KEY,
                List.of(Filters.Q));
    }

    static Page<RoleView> page(JdbcClient jdbc, ListRequest request) {
        var search =
                request.filter(Filters.Q).map(q -> TextSearch.in(q, SEARCHED)).orElse(Condition.ALWAYS);
        return Pages.page(jdbc, request, ROLES.where(search), RoleTables::role);
    }

    static Optional<RoleView> find(JdbcClient jdbc, RoleKey key) {
        var only = ROLES.where(Condition.of("r.role_key = :key").with("key", key.value()));
        return Pages.only(jdbc, only, RoleTables::role);
    }

    /** Those of the roles that exist. */
    static Map<RoleKey, RoleView> all(JdbcClient jdbc, Collection<RoleKey> keys) {
        var values = keys.stream().map(RoleKey::value).toArray(String[]::new);
        var several = ROLES.where(Condition.of("r.role_key = any(:keys)").with("keys", values));
        return Pages.all(jdbc, several, RoleTables::role).stream()
                .collect(Collectors.toMap(RoleView::key, Function.identity()));
    }

    private static RoleView role(ResultSet row, int number) throws SQLException {
        var permissions = (String[]) row.getArray("permissions").getArray();
        return new RoleView(
                new RoleKey(row.getString("role_key")),
                row.getString("display_name"),
                Arrays.stream(permissions).sorted().toList(),
                row.getBoolean("is_built_in"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
