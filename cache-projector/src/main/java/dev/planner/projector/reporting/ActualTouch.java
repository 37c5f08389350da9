package dev.planner.projector.reporting;

import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.projector.actuals.SheetRows;
import java.util.Optional;
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
        switch (event) {
            case ActualRecorded e -> touched.actual(e.projectId(), e.workerId(), e.date());
            case ActualChanged e -> touched.actual(e.projectId(), e.workerId(), e.date());
            case ActualDeleted e -> touched.actual(e.projectId(), e.workerId(), e.date());
        }
    }
}
