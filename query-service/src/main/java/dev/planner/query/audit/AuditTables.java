package dev.planner.query.audit;

import dev.planner.events.decision.Reach;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.query.audit.AuditEntryView.Change;
import dev.planner.query.listing.Condition;
import dev.planner.query.listing.Filter;
import dev.planner.query.listing.ListDefinition;
import dev.planner.query.listing.ListQuery;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Page;
import dev.planner.query.listing.Pages;
import dev.planner.query.listing.SortField;
import dev.planner.query.listing.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in the read tables, as far as a reach covers it. One statement an answer. */
record AuditTables(Reach reach) {

    static final String LIST = "audit";
    static final String HISTORY = "audit-history";

    private static final SortField CREATED_AT = SortField.instant("createdAt", "a.created_at");

    /** Tells apart what happened to one entity at the same instant. */
    private static final SortField POSITION = SortField.number("position", "a.position");

    private static final ListQuery ENTRIES = ListQuery.select("a.*", "audit_logs a");

    static ListDefinition newestFirst() {
        return definition(LIST, List.of(new SortKey(CREATED_AT, true), new SortKey(POSITION, true)), AuditFilters.ALL);
    }

    static ListDefinition oldestFirst() {
        return definition(HISTORY, List.of(CREATED_AT.ascending(), POSITION.ascending()), AuditFilters.OF_ENTITY);
    }

    private static ListDefinition definition(String name, List<SortKey> order, List<Filter<?>> filters) {
        return new ListDefinition(name, List.of(CREATED_AT), order, SortField.id("a.id"), filters);
    }

    Page<AuditEntryView> page(JdbcClient jdbc, ListRequest request) {
        return page(jdbc, request, Condition.ALWAYS);
    }

    Page<AuditEntryView> history(JdbcClient jdbc, String entityType, String entityId, ListRequest request) {
        return page(jdbc, request, AuditFilters.ofEntity(entityType, entityId));
    }

    private Page<AuditEntryView> page(JdbcClient jdbc, ListRequest request, Condition only) {
        return Pages.page(jdbc, request, ENTRIES.where(covered(request).and(only)), AuditTables::entry);
    }

    /** What the request selects of what the reach covers. */
    Condition covered(ListRequest request) {
        return AuditScope.of(reach).and(AuditFilters.condition(request));
    }

    private static AuditEntryView entry(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new AuditEntryView(
                row.getObject("id", UUID.class),
                row.getString("actor_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("entity_type"),
                row.getString("entity_id"),
                row.getString("operation"),
                List.of(JsonMapper.shared().readValue(row.getString("changes"), Change[].class)),
                row.getString("outcome"),
                reason,
                reason == null ? null : row.getInt("calls"),
                row.getString("correlation_id"),
                Optional.ofNullable(row.getObject("program_id", UUID.class))
                        .map(ProgramId::new)
                        .orElse(null),
                Optional.ofNullable(row.getObject("project_id", UUID.class))
                        .map(ProjectId::new)
                        .orElse(null));
    }
}
