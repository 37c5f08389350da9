package dev.planner.projector.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import dev.planner.projector.actuals.ActualRow;
import dev.planner.projector.actuals.SheetRows;
import java.time.LocalDate;
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
        var changes = Changes.between(fields(event, before), fields(event, after));
        return List.of(AuditEntry.applied("actual", event.actualId().toString(), operation(event), changes)
                .in(null, event.projectId()));
    }

    private static Optional<Fields> fields(ActualEvent event, Optional<SheetRows> sheet) {
        return sheet.flatMap(rows -> rows.find(event.actualId())).map(Fields::of);
    }

    private static String operation(ActualEvent event) {
        return switch (event) {
            case ActualRecorded _ -> "create";
            case ActualChanged _ -> "update";
            case ActualDeleted _ -> "delete";
        };
    }

    private record Fields(
            WorkerId workerId,
            String externalWorkerId,
            String workerName,
            ProjectId projectId,
            LocalDate date,
            Percentage allocationPercentage,
            @JsonUnwrapped Split split,
            SplitSource splitSource,
            boolean unplanned,
            boolean outsideProjectDates,
            Money actualCost,
            Money capitalAmount,
            Money expenseAmount) {

        static Fields of(ActualRow row) {
            var actual = row.actual();
            return new Fields(
                    row.workerId(),
                    actual.externalWorkerId(),
                    actual.workerName(),
                    actual.projectId(),
                    actual.date(),
                    actual.allocationPercentage(),
                    actual.split(),
                    actual.splitSource(),
                    actual.unplanned(),
                    actual.outsideProjectDates(),
                    actual.cost().total(),
                    actual.cost().capital(),
                    actual.cost().expense());
        }
    }
}
