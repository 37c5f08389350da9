package dev.planner.query.portfolio;

import dev.planner.events.portfolio.PhaseId;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The phases of one project in the read tables.
 *
 * @param withBudgets whether their budgets are shown
 */
record PhaseTables(ProjectId project, boolean withBudgets) {

    static final String LIST = "phases";

    private static final SortField START_DATE = SortField.date("startDate", "f.start_date");

    /** Phases tile their project: no two start on the same day, and their order is that of their dates. */
    static ListDefinition definition() {
        return new ListDefinition(
                LIST,
                List.of(START_DATE, SortField.date("endDate", "f.end_date"), SortField.text("name", "f.name")),
                List.of(START_DATE.ascending()),
                SortField.id("f.id"),
                List.of(Filters.Q, Filters.FROM, Filters.TO));
    }

    Page<PhaseView> page(JdbcClient jdbc, ListRequest request) {
        var query = list(request).where(Condition.of("f.project_id = :project").with("project", project.value()));
        return Pages.page(jdbc, request, query, this::view);
    }

    /** Of the phases of some projects, by the ids of these, as seen from a viewpoint. */
    static Map<UUID, Page<PhaseView>> pagesOfProjects(
            JdbcClient jdbc, Viewpoint viewpoint, Map<UUID, ListRequest> requests) {
        var query = list(requests.values().iterator().next())
                .where(Condition.of("f.project_id = parent.id"))
                .where(new Roots(viewpoint.shownProjects(), "shown").coverProjects());
        return Pages.pages(jdbc, requests, query, (row, number) -> {
            var project = new ProjectId(row.getObject("project_id", UUID.class));
            var program = new ProgramId(row.getObject("program_id", UUID.class));
            return new PhaseTables(project, viewpoint.budgets().covers(project, program)).view(row, number);
        });
    }

    private static ListQuery list(ListRequest request) {
        var search = request.filter(Filters.Q)
                .map(q -> TextSearch.in(q, List.of("f.name", "f.description")))
                .orElse(Condition.ALWAYS);
        return ListQuery.select("f.*, k.program_id", "phases f join projects k on k.id = f.project_id")
                .where(search.and(Overlap.of(request, "f")));
    }

    /** In order of dates. */
    List<PhaseView> all(JdbcClient jdbc) {
        return jdbc.sql("select * from phases where project_id = :project order by ordinal")
                .param("project", project.value())
                .query(this::view)
                .list();
    }

    private PhaseView view(ResultSet row, int number) throws SQLException {
        var budget = Budget.of(row);
        return new PhaseView(
                new PhaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                withBudgets ? budget.capital() : null,
                withBudgets ? budget.expense() : null,
                withBudgets ? budget.total() : null,
                row.getString("description"));
    }
}
