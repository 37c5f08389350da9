package dev.planner.projector.plan;

import dev.planner.cache.FactKey;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.stream.Change;
import dev.planner.projector.stream.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events of resources' calendars → {@code resource_assignments}; a calendar without rows is like one that never was. */
@Component
class PlanProjection implements AggregateProjection<PlanEvent, CalendarRows> {

    private final AssignmentTable table;

    PlanProjection(AssignmentTable table) {
        this.table = table;
    }

    @Override
    public Class<PlanEvent> family() {
        return PlanEvent.class;
    }

    @Override
    public Map<String, Stored<CalendarRows>> load(Collection<String> aggregateIds) {
        return table.load(aggregateIds.stream().map(ResourceCalendarId::of).toList());
    }

    @Override
    public Optional<CalendarRows> evolve(Optional<CalendarRows> calendar, PlanEvent event, Instant time) {
        var evolved = calendar.orElseGet(() -> new CalendarRows(event.calendarId(), List.of()))
                .evolve(event, time);
        return Optional.of(evolved).filter(rows -> !rows.rows().isEmpty());
    }

    @Override
    public void store(List<Change<CalendarRows>> changes) {
        table.store(changes);
    }

    /** Decisions need nothing of it. */
    @Override
    public Optional<FactKey> outdatedBy(PlanEvent event) {
        return Optional.empty();
    }
}
