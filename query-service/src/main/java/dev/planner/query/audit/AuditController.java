package dev.planner.query.audit;

import dev.planner.edge.security.RequiresPermission;
import dev.planner.edge.security.ResourceKind;
import dev.planner.events.access.Permission;
import dev.planner.events.decision.Resource;
import dev.planner.query.caller.CallerAccess;
import dev.planner.query.freshness.ReadTables;
import dev.planner.query.listing.ListRequest;
import dev.planner.query.listing.Listed;
import dev.planner.query.listing.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {

    private final CallerAccess caller;
    private final ReadTables tables;

    AuditController(CallerAccess caller, ReadTables tables) {
        this.caller = caller;
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "Who changed what, and who was denied what, newest first")
    @RequiresPermission(value = Permission.VIEW_AUDIT_LOGS, on = ResourceKind.EACH_ITEM)
    Page<AuditEntryView> list(@Listed(AuditTables.LIST) ListRequest request) {
        var audit = covered();
        return tables.read(jdbc -> audit.page(jdbc, request));
    }

    @GetMapping("/counts")
    @Operation(summary = "How many entries there are by operation, by type of entity and by actor")
    @RequiresPermission(value = Permission.VIEW_AUDIT_LOGS, on = ResourceKind.EACH_ITEM)
    AuditCounts counts(@Listed(AuditTables.LIST) ListRequest request) {
        var selected = covered().covered(request);
        return tables.read(jdbc -> AuditCounts.of(jdbc, selected));
    }

    @GetMapping("/{entityType}/{entityId}")
    @Operation(summary = "The history of one entity, or of one of its fields, oldest first")
    @RequiresPermission(value = Permission.VIEW_AUDIT_LOGS, on = ResourceKind.EACH_ITEM)
    Page<AuditEntryView> history(
            @PathVariable String entityType,
            @PathVariable String entityId,
            @Listed(AuditTables.HISTORY) ListRequest request) {
        AuditFilters.checkEntity(entityType, entityId);
        var audit = covered();
        return tables.read(jdbc -> audit.history(jdbc, entityType, entityId, request));
    }

    /** Whoever has the permission nowhere is told so, instead of being shown a trail without entries. */
    private AuditTables covered() {
        var reach = caller.reach(Permission.VIEW_AUDIT_LOGS);
        if (reach.isNothing()) {
            var _ = caller.require(Permission.VIEW_AUDIT_LOGS, Resource.SYSTEM);
        }
        return new AuditTables(reach);
    }
}
