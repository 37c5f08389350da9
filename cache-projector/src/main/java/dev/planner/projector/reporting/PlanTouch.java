package dev.planner.projector.reporting;

import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.projector.plan.CalendarRows;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plan rows count on their days. */
@Component
class PlanTouch implements TouchRule<PlanEvent, CalendarRows> {

    @Override
    public Class<PlanEvent> family() {
        return PlanEvent.class;
    }

    @Override
    public void note(PlanEvent event, Optional<CalendarRows> before, Optional<CalendarRows> after, Touched touched) {
        switch (event) {
            case PlanRowsSet e -> touched.days(e.projectId(), e.from(), e.to());
            case PlanRowsRemoved e -> touched.days(e.projectId(), e.from(), e.to());
        }
    }
}
