package dev.planner.query.actuals;

import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProjectId;
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
import dev.planner.query.portfolio.Roots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Actuals in the read tables. One statement an answer, with the versions of their timesheets.
 *
 * @param reach where the reader may read actuals
 */
record ActualTables(Reach reach) {

    static final String LIST = "actuals";

    static final Filter<UUID> PROJECT_ID = Filters.id("projectId", "Only what was done on this project.");
    static final Filter<UUID> PROGRAM_ID = Filters.id("programId", "Only what was done on projects of this program.");
    static final Filter<UUID> WORKER_ID = Filters.id("workerId", "Only what this worker did.");
    static final Filter<String> EXTERNAL_WORKER_ID = new Filter<>(
            "externalWorkerId", "Only what the worker with this external id did.", Filters.text(Function.identity()));

    private static final SortField DATE = SortField.date("date", "a.actual_date");
    private static final ListQuery ACTUALS = ListQuery.select(
                    "a.*", "actuals a left join projects k on k.id = a.project_id")
            .withDetail("""
            (select v.sequence from aggregate_sequences v
             where v.aggregate_id = page.worker_id || '.' || to_char(page.actual_date, 'YYYY-MM')) as version\
            """, "");

    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(
                        DATE,
                        SortField.text("externalWorkerId", "a.external_worker_id"),
                        SortField.text("workerName", "a.worker_name"),
                        SortField.instant("createdAt", "a.created_at"),
                        SortField.instant("updatedAt", "a.updated_at")),
                List.of(DATE.ascending()),
                SortField.id("a.id"),
                List.of(PROJECT_ID, PROGRAM_ID, WORKER_ID, EXTERNAL_WORKER_ID, Filters.FROM, Filters.TO));
    }

    Page<ActualView> page(JdbcClient jdbc, ListRequest request) {
        return Pages.page(jdbc, request, shown().where(filters(request)), ActualTables::actual);
    }

    /** Of the actuals on some projects, by the ids of these. */
    Map<UUID, Page<ActualView>> pagesOfProjects(JdbcClient jdbc, Map<UUID, ListRequest> requests) {
        var query = shown().where(filters(requests.values().iterator().next()))
                .where(Condition.of("a.project_id = parent.id"));
        return Pages.pages(jdbc, requests, query, ActualTables::actual);
    }

    Optional<ActualView> find(JdbcClient jdbc, ActualId id) {
        return Pages.only(jdbc, shown().where(Condition.of("a.id = :id").with("id", id.value())), ActualTables::actual);
    }

    private ListQuery shown() {
        return ACTUALS.where(new Roots(reach, "readable").coverProjects());
    }

    private static Condition filters(ListRequest request) {
        return only(request, PROJECT_ID, "a.project_id = :project", "project")
                .and(only(request, PROGRAM_ID, "k.program_id = :program", "program"))
                .and(only(request, WORKER_ID, "a.worker_id = :worker", "worker"))
                .and(only(request, EXTERNAL_WORKER_ID, "a.external_worker_id = :externalWorker", "externalWorker"))
                .and(only(request, Filters.FROM, "a.actual_date >= :from", "from"))
                .and(only(request, Filters.TO, "a.actual_date <= :to", "to"));
    }

    private static <T> Condition only(ListRequest request, Filter<T> filter, String sql, String parameter) {
        return request.filter(filter)
                .map(value -> Condition.of(sql).with(parameter, value))
                .orElse(Condition.ALWAYS);
    }

    private static ActualView actual(ResultSet row, int number) throws SQLException {
        return new ActualView(
                new ActualId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                row.getString("external_worker_id"),
                row.getString("worker_name"),
                row.getObject("actual_date", LocalDate.class),
                decimal(row, "allocation_percentage"),
                decimal(row, "capital_percentage"),
                decimal(row, "expense_percentage"),
                SplitSource.of(row.getString("split_source")),
                row.getBoolean("is_unplanned"),
                row.getBoolean("is_outside_project"),
                decimal(row, "actual_cost"),
                decimal(row, "capital_amount"),
                decimal(row, "expense_amount"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static String decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toPlainString();
    }
}
