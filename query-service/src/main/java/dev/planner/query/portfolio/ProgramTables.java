package dev.planner.query.portfolio;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Filters;
import dev.planner.query.listing.ListDefinition;
import dev.planner.query.listing.ListQuery;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import dev.planner.query.listing.Pages;
import dev.planner.query.listing.SortField;
import dev.planner.query.listing.TextSearch;
import dev.planner.query.listing.Uuids;
import dev.planner.query.portfolio.ProgramItem.ProgramSight;
import dev.planner.query.portfolio.ProgramItem.ProgramView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs in the read tables, as seen from a viewpoint. One statement an answer, with their figures. */
record ProgramTables(Viewpoint viewpoint) {

    static final String LIST = "programs";
    static final String ACCESSIBLE = "accessible-programs";

    private static final SortField NAME = SortField.text("name", "p.name");
    private static final List<SortField> SORT_FIELDS = List.of(
            NAME,
            SortField.date("startDate", "p.start_date"),
            SortField.date("endDate", "p.end_date"),
            SortField.text("businessSponsor", "p.business_sponsor").withAuthority(),
            SortField.text("programManager", "p.program_manager").withAuthority(),
            SortField.text("technicalLead", "p.technical_lead").withAuthority(),
            SortField.instant("createdAt", "p.created_at").withAuthority(),
            SortField.instant("updatedAt", "p.updated_at").withAuthority());

    private static final List<String> SEARCHED_IN_SIGHT = List.of("p.name");
    private static final List<String> SEARCHED_WITH_AUTHORITY =
            List.of("p.business_sponsor", "p.program_manager", "p.technical_lead", "p.description");

    private static final String FIGURES = """
            left join lateral (
                select count(*) as project_count, coalesce(sum(k.capital_budget), 0) as capital_budget,
                       coalesce(sum(k.expense_budget), 0) as expense_budget
                from projects k where k.program_id = page.id) figures on true
            """;

    static ListDefinition definition(String name) {
        return new ListDefinition(
                name,
                SORT_FIELDS,
                List.of(NAME.ascending()),
                SortField.id("p.id"),
                List.of(Filters.Q, Filters.FROM, Filters.TO));
    }

    Page<ProgramItem> page(JdbcClient jdbc, ListRequest request) {
        var list = list();
        return Pages.page(jdbc, request, list.where(filters(request, list.authority())), this::item);
    }

    Optional<ProgramItem> find(JdbcClient jdbc, ProgramId id) {
        return Pages.only(jdbc, list().where(Condition.of("p.id = :id").with("id", id.value())), this::item);
    }

    /** Those of the programs that are shown from here. */
    Map<ProgramId, ProgramItem> all(JdbcClient jdbc, Collection<ProgramId> ids) {
        var values = Uuids.array(ids.stream().map(ProgramId::value).toList());
        return Pages.all(jdbc, list().where(Condition.of("p.id = any(:ids)").with("ids", values)), this::item).stream()
                .collect(Collectors.toMap(ProgramItem::id, Function.identity()));
    }

    private ListQuery list() {
        var shown = new Roots(viewpoint.shownPrograms(), "shown");
        var readable = new Roots(viewpoint.programs(), "readable");
        return ListQuery.select("p.*", "programs p")
                .where(shown.showPrograms())
                .withAuthority(shown.coverPrograms().and(readable.coverPrograms()))
                .withDetail("figures.project_count, figures.capital_budget, figures.expense_budget", FIGURES);
    }

    private static Condition filters(ListRequest request, Condition authority) {
        var search = request.filter(Filters.Q)
                .map(q -> TextSearch.in(q, SEARCHED_IN_SIGHT, authority, SEARCHED_WITH_AUTHORITY))
                .orElse(Condition.ALWAYS);
        return search.and(Overlap.of(request, "p"));
    }

    private ProgramItem item(ResultSet row, int number) throws SQLException {
        var id = new ProgramId(row.getObject("id", UUID.class));
        return viewpoint.isFull(id) ? view(id, row) : sight(id, row);
    }

    private ProgramView view(ProgramId id, ResultSet row) throws SQLException {
        return new ProgramView(
                id,
                row.getString("name"),
                row.getString("business_sponsor"),
                row.getString("program_manager"),
                row.getString("technical_lead"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getString("description"),
                viewpoint.budgets().covers(id) ? Budget.of(row) : null,
                viewpoint.projects().covers(id) ? row.getLong("project_count") : null,
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private ProgramSight sight(ProgramId id, ResultSet row) throws SQLException {
        return new ProgramSight(
                id,
                row.getString("name"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                viewpoint.isSight(id) ? true : null);
    }
}
