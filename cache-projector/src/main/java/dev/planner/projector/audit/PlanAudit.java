package dev.planner.projector.audit;

import dev.planner.events.plan.PlanEvent;
import dev.planner.projector.plan.Assignment;
import dev.planner.projector.plan.CalendarRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Plan rows: an entry for each day that an event changes, by date. It belongs to the project. */
@Component
class PlanAudit implements AuditRule<PlanEvent, CalendarRows> {

    @Override
    public Class<PlanEvent> family() {
        return PlanEvent.class;
    }

    @Override
    public List<AuditEntry> entries(PlanEvent event, Optional<CalendarRows> before, Optional<CalendarRows> after) {
        var old = CalendarRows.named(before, event);
        var now = CalendarRows.named(after, event);
        Set<LocalDate> days = new TreeSet<>(old.keySet());
        days.addAll(now.keySet());
        return days.stream()
                .flatMap(day -> entry(Optional.ofNullable(old.get(day)), Optional.ofNullable(now.get(day))).stream())
                .toList();
    }

    /** Empty if the day is as it was. */
    private static Optional<AuditEntry> entry(Optional<Assignment> before, Optional<Assignment> after) {
        if (before.map(Assignment::allocation).equals(after.map(Assignment::allocation))) {
            return Optional.empty();
        }
        var row = after.or(() -> before).orElseThrow();
        var operation = before.isEmpty() ? "create" : after.isEmpty() ? "delete" : "update";
        return Optional.of(AuditEntry.applied("plan_row", row.id().toString(), operation, changes(before, after))
                .in(null, row.projectId()));
    }

    private static Changes changes(Optional<Assignment> before, Optional<Assignment> after) {
        return Changes.comparing(before, after)
                .field("resourceId", Assignment::resourceId)
                .field("date", Assignment::date)
                .field("allocationPercentage", row -> row.allocation().allocationPercentage())
                .field("capitalPercentage", row -> row.allocation().capitalPercentage())
                .field("expensePercentage", row -> row.allocation().expensePercentage())
                .changes();
    }
}
