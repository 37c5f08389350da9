package dev.planner.query.staffing;

import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.WorkerId;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Filter;
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

/** Resources in the read tables. One statement an answer. */
final class ResourceTables {

    static final String LIST = "resources";

    static final Filter<ResourceType> RESOURCE_TYPE = new Filter<>(
            "resourceType",
            "Only resources of this type.",
            new Filter.Syntax<>(ResourceType.class, "", ResourceType.keys(), ResourceType::of));
    static final Filter<UUID> WORKER_ID = Filters.id("workerId", "Only the resource of this worker.");

    private static final SortField NAME = SortField.text("name", "s.name");
    private static final ListQuery RESOURCES = ListQuery.select("s.*", "resources s");
    private static final List<String> SEARCHED = List.of("s.name", "s.description");

    private ResourceTables() {}

    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(
                        NAME,
                        SortField.text("resourceType", "s.resource_type"),
                        SortField.instant("createdAt", "s.created_at"),
                        SortField.instant("updatedAt", "s.updated_at")),
                List.of(NAME.ascending()),
                SortField.id("s.id"),
                List.of(Filters.Q, RESOURCE_TYPE, WORKER_ID));
    }

    static Page<ResourceView> page(JdbcClient jdbc, ListRequest request) {
        return Pages.page(jdbc, request, RESOURCES.where(filters(request)), ResourceTables::resource);
    }

    static Optional<ResourceView> find(JdbcClient jdbc, ResourceId id) {
        var only = RESOURCES.where(Condition.of("s.id = :id").with("id", id.value()));
        return Pages.only(jdbc, only, ResourceTables::resource);
    }

    private static Condition filters(ListRequest request) {
        var search =
                request.filter(Filters.Q).map(q -> TextSearch.in(q, SEARCHED)).orElse(Condition.ALWAYS);
        var type = request.filter(RESOURCE_TYPE)
                .map(only -> Condition.of("s.resource_type = :resourceType").with("resourceType", only.key()))
                .orElse(Condition.ALWAYS);
        var worker = request.filter(WORKER_ID)
                .map(id -> Condition.of("s.worker_id = :worker").with("worker", id))
                .orElse(Condition.ALWAYS);
        return search.and(type).and(worker);
    }

    private static ResourceView resource(ResultSet row, int number) throws SQLException {
        return new ResourceView(
                new ResourceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ResourceType.of(row.getString("resource_type")),
                Optional.ofNullable(row.getObject("worker_id", UUID.class))
                        .map(WorkerId::new)
                        .orElse(null),
                row.getString("description"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
