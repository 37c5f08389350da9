package dev.planner.query.staffing;

import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.WorkerTypeId;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Worker types in the read tables. One statement an answer, with their open rates. */
final class WorkerTypeTables {

    static final String LIST = "worker-types";

    private static final SortField TYPE = SortField.text("type", "t.type");
    private static final ListQuery WORKER_TYPES = ListQuery.select("t.*", "worker_types t")
            .withDetail(
                    "r.id as rate_id, r.amount, r.start_date",
                    "left join rates r on r.worker_type_id = page.id and r.end_date is null");
    private static final List<String> SEARCHED = List.of("t.type", "t.description");

    private WorkerTypeTables() {}

    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(
                        TYPE,
                        SortField.instant("createdAt", "t.created_at"),
                        SortField.instant("updatedAt", "t.updated_at")),
                List.of(TYPE.ascending()),
                SortField.id("t.id"),
                List.of(Filters.Q));
    }

    static Page<WorkerTypeView> page(JdbcClient jdbc, ListRequest request) {
        var search =
                request.filter(Filters.Q).map(q -> TextSearch.in(q, SEARCHED)).orElse(Condition.ALWAYS);
        return Pages.page(jdbc, request, WORKER_TYPES.where(search), WorkerTypeTables::workerType);
    }

    static Optional<WorkerTypeView> find(JdbcClient jdbc, WorkerTypeId id) {
        var only = WORKER_TYPES.where(Condition.of("t.id = :id").with("id", id.value()));
        return Pages.only(jdbc, only, WorkerTypeTables::workerType);
    }

    private static WorkerTypeView workerType(ResultSet row, int number) throws SQLException {
        return new WorkerTypeView(
                new WorkerTypeId(row.getObject("id", UUID.class)),
                row.getString("type"),
                row.getString("description"),
                openRate(row),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable RateView openRate(ResultSet row) throws SQLException {
        var id = row.getObject("rate_id", UUID.class);
        return id == null
                ? null
                : new RateView(
                        new RateId(id),
                        row.getBigDecimal("amount").toPlainString(),
                        row.getObject("start_date", LocalDate.class),
                        null);
    }
}
