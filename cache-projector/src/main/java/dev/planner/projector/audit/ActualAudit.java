package dev.planner.projector.audit;

import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.projector.actuals.ActualRow;
import dev.planner.projector.actuals.SheetRows;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Actuals, whose entries belong to their projects. */
@Component
class ActualAudit implements AuditRule<ActualEvent, SheetRows> {

    @Override
    public Class<ActualEvent> family() {
        return ActualEvent.class;
    }

    @Override
    public List<AuditEntry> entries(ActualEvent event, Optional<SheetRows> before, Optional<SheetRows> after) {
        var changes = changes(row(event, before), row(event, after));
        return List.of(AuditEntry.applied("actual", event.actualId().toString(), operation(event), changes)
                .in(null, event.projectId()));
    }

    private static Optional<ActualRow> row(ActualEvent event, Optional<SheetRows> sheet) {
        return sheet.flatMap(rows -> rows.find(event.actualId()));
    }

    private static String operation(ActualEvent event) {
        return switch (event) {
            case ActualRecorded _ -> "create";
            case ActualChanged _ -> "update";
            case ActualDeleted _ -> "delete";
        };
    }

    private static Changes changes(Optional<ActualRow> before, Optional<ActualRow> after) {
        return Changes.comparing(before, after)
                .field("workerId", ActualRow::workerId)
                .field("externalWorkerId", row -> row.actual().externalWorkerId())
                .field("workerName", row -> row.actual().workerName())
                .field("projectId", row -> row.actual().projectId())
                .field("date", row -> row.actual().date())
                .field("allocationPercentage", row -> row.actual().allocationPercentage())
                .field("capitalPercentage", row -> row.actual().split().capitalPercentage())
                .field("expensePercentage", row -> row.actual().split().expensePercentage())
                .field("splitSource", row -> row.actual().splitSource())
                .field("unplanned", row -> row.actual().unplanned())
                .field("outsideProjectDates", row -> row.actual().outsideProjectDates())
                .field("actualCost", row -> row.actual().cost().total())
                .field("capitalAmount", row -> row.actual().cost().capital())
                .field("expenseAmount", row -> row.actual().cost().expense())
                .changes();
    }
}
