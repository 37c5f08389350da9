package dev.planner.query.portfolio;

import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.listing.Archived;
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
import dev.planner.query.listing.Uuids;
import dev.planner.query.portfolio.ProjectItem.ProjectOutline;
import dev.planner.query.portfolio.ProjectItem.ProjectView;
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

/** Projects in the read tables, as seen from a viewpoint. One statement a page, with their figures; one more for the phases of one. */
record ProjectTables(Viewpoint viewpoint) {

    static final String LIST = "projects";
    static final String ACCESSIBLE = "accessible-projects";

    /** Of the list: archived projects appear when asked for. */
    static final Filter<Archived> ARCHIVED = Filters.archived(Archived.FALSE);

    /** Of the view of what somebody can reach, to which archived projects belong (domain reference, section 5.4). */
    static final Filter<Archived> ARCHIVED_TOO = Filters.archived(Archived.ANY);

    private static final String TABLE = "projects k";
    private static final SortField NAME = SortField.text("name", "k.name");
    private static final String STATUS = "case when k.is_archived then 'archived' else 'active' end";
    private static final List<SortField> SORT_FIELDS = List.of(
            NAME,
            SortField.date("startDate", "k.start_date"),
            SortField.date("endDate", "k.end_date"),
            SortField.text("status", "(" + STATUS + ")"),
            SortField.text("costCenterCode", "k.cost_center_code").withAuthority(),
            SortField.text("businessSponsor", "k.business_sponsor").withAuthority(),
            SortField.text("projectManager", "k.project_manager").withAuthority(),
            SortField.text("technicalLead", "k.technical_lead").withAuthority(),
            SortField.instant("createdAt", "k.created_at").withAuthority(),
            SortField.instant("updatedAt", "k.updated_at").withAuthority());

    private static final List<String> SEARCHED_ALWAYS = List.of("k.name");
    private static final List<String> SEARCHED_WITH_AUTHORITY = List.of(
            "k.business_sponsor", "k.project_manager", "k.technical_lead", "k.cost_center_code", "k.description");

    static ListDefinition definition(String name, Filter<Archived> archived) {
        return new ListDefinition(
                name,
                SORT_FIELDS,
                List.of(NAME.ascending()),
                SortField.id("k.id"),
                List.of(Filters.Q, Filters.PROGRAM_ID, Filters.FROM, Filters.TO, archived));
    }

    Page<ProjectItem> page(JdbcClient jdbc, ListRequest request) {
        return page(jdbc, request, request.filter(ARCHIVED).orElse(Archived.FALSE));
    }

    Page<ProjectItem> accessiblePage(JdbcClient jdbc, ListRequest request) {
        return page(jdbc, request, request.filter(ARCHIVED_TOO).orElse(Archived.ANY));
    }

    /** Of the projects of some programs, by the ids of these. */
    Map<UUID, Page<ProjectItem>> pagesOfPrograms(JdbcClient jdbc, Map<UUID, ListRequest> requests) {
        var request = requests.values().iterator().next();
        var list = list();
        var filters = filters(request, list.authority())
                .and(request.filter(ARCHIVED).orElse(Archived.FALSE).on("k.is_archived"));
        var query = list.where(filters).where(Condition.of("k.program_id = parent.id"));
        return Pages.pages(jdbc, requests, query, this::item);
    }

    /** Those of the projects that are shown from here. */
    Map<ProjectId, ProjectItem> all(JdbcClient jdbc, Collection<ProjectId> ids) {
        var values = Uuids.array(ids.stream().map(ProjectId::value).toList());
        return Pages.all(jdbc, list().where(Condition.of("k.id = any(:ids)").with("ids", values)), this::item).stream()
                .collect(Collectors.toMap(ProjectItem::id, Function.identity()));
    }

    /** Without its phases. */
    Optional<ProjectView> item(JdbcClient jdbc, ProjectId id) {
        return Pages.only(jdbc, list().where(only(id)), this::view);
    }

    /** With its phases. */
    Optional<ProjectView> find(JdbcClient jdbc, ProjectId id) {
        return item(jdbc, id)
                .map(project -> project.with(phasesOf(id, project.programId()).all(jdbc)));
    }

    /** Empty if there is no such project, as far as can be seen from here. */
    Optional<PhaseTables> phases(JdbcClient jdbc, ProjectId id) {
        return Pages.only(
                        jdbc,
                        ListQuery.select("k.program_id", TABLE).where(shown()).where(only(id)),
                        (row, _) -> program(row))
                .map(program -> phasesOf(id, program));
    }

    private PhaseTables phasesOf(ProjectId id, ProgramId program) {
        return new PhaseTables(id, viewpoint.budgets().covers(id, program));
    }

    private Condition shown() {
        return new Roots(viewpoint.shownProjects(), "shown").coverProjects();
    }

    private static Condition only(ProjectId id) {
        return Condition.of("k.id = :id").with("id", id.value());
    }

    private Page<ProjectItem> page(JdbcClient jdbc, ListRequest request, Archived archived) {
        var list = list();
        var filters = filters(request, list.authority()).and(archived.on("k.is_archived"));
        return Pages.page(jdbc, request, list.where(filters), this::item);
    }

    private ListQuery list() {
        return ListQuery.select("k.*, " + STATUS + " as status", TABLE)
                .where(shown())
                .withAuthority(
                        viewpoint.readsAllProjectsShown()
                                ? Condition.ALWAYS
                                : new Roots(viewpoint.projects(), "readable").coverProjects())
                .withDetail("p.name as program_name", "left join programs p on p.id = page.program_id");
    }

    private static Condition filters(ListRequest request, Condition authority) {
        var search = request.filter(Filters.Q)
                .map(q -> TextSearch.in(q, SEARCHED_ALWAYS, authority, SEARCHED_WITH_AUTHORITY))
                .orElse(Condition.ALWAYS);
        var program = request.filter(Filters.PROGRAM_ID)
                .map(id -> Condition.of("k.program_id = :program").with("program", id))
                .orElse(Condition.ALWAYS);
        return search.and(program).and(Overlap.of(request, "k"));
    }

    private ProjectItem item(ResultSet row, int number) throws SQLException {
        return viewpoint.projects().covers(id(row), program(row)) ? view(row, number) : outline(row);
    }

    private ProjectView view(ResultSet row, int number) throws SQLException {
        var id = id(row);
        var program = program(row);
        return new ProjectView(
                id,
                program,
                viewpoint.programs().covers(id, program) ? row.getString("program_name") : null,
                row.getString("name"),
                row.getString("business_sponsor"),
                row.getString("project_manager"),
                row.getString("technical_lead"),
                row.getString("cost_center_code"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getString("description"),
                row.getString("status"),
                viewpoint.budgets().covers(id, program) ? Budget.of(row) : null,
                null,
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static ProjectOutline outline(ResultSet row) throws SQLException {
        return new ProjectOutline(
                id(row),
                program(row),
                row.getString("name"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getString("status"));
    }

    private static ProjectId id(ResultSet row) throws SQLException {
        return new ProjectId(row.getObject("id", UUID.class));
    }

    private static ProgramId program(ResultSet row) throws SQLException {
        return new ProgramId(row.getObject("program_id", UUID.class));
    }
}
