package dev.planner.query.staffing;

import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
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

/** Workers in the read tables. One statement an answer, with what their types are called. */
final class WorkerTables {

    static final String LIST = "workers";

    static final Filter<UUID> WORKER_TYPE_ID = Filters.id("workerTypeId", "Only workers of this worker type.");

    private static final SortField NAME = SortField.text("name", "w.name");
    private static final ListQuery WORKERS = ListQuery.select("w.*", "workers w")
            .withDetail("t.type as worker_type", "left join worker_types t on t.id = page.worker_type_id");
    private static final List<String> SEARCHED = List.of("w.external_id", "w.name");

    private WorkerTables() {}

    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(
                        NAME,
                        SortField.text("externalId", "w.external_id"),
                        SortField.instant("createdAt", "w.created_at"),
                        SortField.instant("updatedAt", "w.updated_at")),
                List.of(NAME.ascending()),
                SortField.id("w.id"),
                List.of(Filters.Q, WORKER_TYPE_ID));
    }

    static Page<WorkerView> page(JdbcClient jdbc, ListRequest request) {
        return Pages.page(jdbc, request, WORKERS.where(filters(request)), WorkerTables::worker);
    }

    static Optional<WorkerView> find(JdbcClient jdbc, WorkerId id) {
        var only = WORKERS.where(Condition.of("w.id = :id").with("id", id.value()));
        return Pages.only(jdbc, only, WorkerTables::worker);
    }

    private static Condition filters(ListRequest request) {
        var search =
                request.filter(Filters.Q).map(q -> TextSearch.in(q, SEARCHED)).orElse(Condition.ALWAYS);
        var type = request.filter(WORKER_TYPE_ID)
                .map(id -> Condition.of("w.worker_type_id = :workerType").with("workerType", id))
                .orElse(Condition.ALWAYS);
        return search.and(type);
    }

    private static WorkerView worker(ResultSet row, int number) throws SQLException {
        return new WorkerView(
                new WorkerId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getString("name"),
                new WorkerTypeId(row.getObject("worker_type_id", UUID.class)),
                row.getString("worker_type"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
