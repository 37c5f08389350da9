package dev.planner.projector.audit;

import dev.planner.events.imports.ImportEvent;
import dev.planner.events.imports.ImportEvent.ActualsImported;
import dev.planner.events.imports.ImportEvent.PlanRowsImported;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imports as a whole, whose entries belong to the project that all rows name, if there is one. */
@Component
class ImportAudit implements AuditRule<ImportEvent, ImportEvent> {

    @Override
    public Class<ImportEvent> family() {
        return ImportEvent.class;
    }

    @Override
    public List<AuditEntry> entries(ImportEvent event, Optional<ImportEvent> before, Optional<ImportEvent> after) {
        var changes = Changes.none().with("rows", null, event.rows());
        return List.of(AuditEntry.applied(entityType(event), event.aggregateId(), "import", changes)
                .in(null, event.projectId()));
    }

    private static String entityType(ImportEvent event) {
        return switch (event) {
            case ActualsImported _ -> "actuals_import";
            case PlanRowsImported _ -> "plan_import";
        };
    }
}
