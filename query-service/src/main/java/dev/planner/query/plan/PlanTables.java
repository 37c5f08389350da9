package dev.planner.query.plan;

import dev.planner.events.decision.Reach;
import dev.planner.events.plan.PlanRowId;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plan rows in the read tables. One statement a page. */
final class PlanTables {

    static final String LIST = "plan";

    static final Filter<UUID> PROGRAM_ID = Filters.id("programId", "Only rows on projects of this program.");
    static final Filter<UUID> PROJECT_ID = Filters.id("projectId", "Only rows on this project.");
    static final Filter<UUID> RESOURCE_ID = Filters.id("resourceId", "Only rows of this resource.");
    static final Filter<UUID> WORKER_ID = Filters.id("workerId", "Only rows of this worker's labour resource.");

    private static final SortField DATE = SortField.date("date", "a.assignment_date");
    private static final String VERSION = """
            left join aggregate_sequences version
                on version.aggregate_id = page.resource_id || '.' || to_char(page.assignment_date, 'YYYY-MM')
            """;
    private static final ListQuery ROWS = ListQuery.select(
                    "a.*", "resource_assignments a left join projects k on k.id = a.project_id")
            .withDetail("coalesce(version.sequence, 0) as version", VERSION);

    private PlanTables() {}

    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(
                        DATE,
                        SortField.instant("createdAt", "a.created_at"),
                        SortField.instant("updatedAt", "a.updated_at")),
                List.of(DATE.ascending()),
                SortField.id("a.id"),
                List.of(PROGRAM_ID, PROJECT_ID, RESOURCE_ID, WORKER_ID, Filters.FROM, Filters.TO));
    }

    /** @param readable where the reader may read plan rows */
    static Page<PlanRowView> page(JdbcClient jdbc, Reach readable, ListRequest request) {
        return Pages.page(jdbc, request, shown(readable, request), PlanTables::row);
    }

    /** Of the plan rows on some projects, by the ids of these. */
    static Map<UUID, Page<PlanRowView>> pagesOfProjects(
            JdbcClient jdbc, Reach readable, Map<UUID, ListRequest> requests) {
        var query =
                shown(readable, requests.values().iterator().next()).where(Condition.of("a.project_id = parent.id"));
        return Pages.pages(jdbc, requests, query, PlanTables::row);
    }

    private static ListQuery shown(Reach readable, ListRequest request) {
        return ROWS.where(new Roots(readable, "readable").coverProjects()).where(filters(request));
    }

    private static Condition filters(ListRequest request) {
        return only(request, PROGRAM_ID, "k.program_id = :program", "program")
                .and(only(request, PROJECT_ID, "a.project_id = :project", "project"))
                .and(only(request, RESOURCE_ID, "a.resource_id = :resource", "resource"))
                .and(only(
                        request,
                        WORKER_ID,
                        "a.resource_id = any(array(select s.id from resources s where s.worker_id = :worker))",
                        "worker"))
                .and(only(request, Filters.FROM, "a.assignment_date >= :from", "from"))
                .and(only(request, Filters.TO, "a.assignment_date <= :to", "to"));
    }

    private static <T> Condition only(ListRequest request, Filter<T> filter, String condition, String parameter) {
        return request.filter(filter)
                .map(value -> Condition.of(condition).with(parameter, value))
                .orElse(Condition.ALWAYS);
    }

    private static PlanRowView row(ResultSet row, int number) throws SQLException {
        return new PlanRowView(
                new PlanRowId(row.getObject("id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getObject("assignment_date", LocalDate.class),
                new Percentage(row.getBigDecimal("allocation_percentage")),
                new Percentage(row.getBigDecimal("capital_percentage")),
                new Percentage(row.getBigDecimal("expense_percentage")),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
