package dev.planner.projector.reporting;

import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanEvent;
import dev.planner.projector.plan.Assignment;
import dev.planner.projector.plan.CalendarRows;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        touched.project(event.projectId());
        var was = CalendarRows.named(before, event);
        var is = CalendarRows.named(after, event);
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .distinct()
                .map(day -> new RowChange.OfPlan(
                        event.projectId(), day, event.resourceId(), allocation(was.get(day)), allocation(is.get(day))))
                .forEach(touched::planRow);
    }

    private static @Nullable Allocation allocation(@Nullable Assignment row) {
        return row == null ? null : row.allocation();
    }
}
