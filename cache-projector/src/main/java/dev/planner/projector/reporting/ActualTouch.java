package dev.planner.projector.reporting;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.projector.actuals.ActualRow;
import dev.planner.projector.actuals.SheetRows;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Actuals count on their day, where they also match the worker's plan rows, and in their worker's month. */
@Component
class ActualTouch implements TouchRule<ActualEvent, SheetRows> {

    @Override
    public Class<ActualEvent> family() {
        return ActualEvent.class;
    }

    @Override
    public void note(ActualEvent event, Optional<SheetRows> before, Optional<SheetRows> after, Touched touched) {
        touched.project(event.projectId());
        touched.actual(new RowChange.OfActual(
                event.projectId(), event.date(), event.workerId(), actual(event, before), actual(event, after)));
    }

    private static @Nullable Actual actual(ActualEvent event, Optional<SheetRows> sheet) {
        return sheet.flatMap(rows -> rows.find(event.actualId()))
                .map(ActualRow::actual)
                .orElse(null);
    }
}
