package dev.planner.projector.plan;

import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanRow;
import dev.planner.events.plan.PlanRowId;
import dev.planner.events.plan.ResourceCalendar;
import dev.planner.events.plan.ResourceCalendarId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plan rows of one resource in one month, each with the instants of its own.
 *
 * @param rows may be empty
 */
public record CalendarRows(ResourceCalendarId id, List<Assignment> rows) {

    public CalendarRows {
        rows = List.copyOf(rows);
    }

    public CalendarRows evolve(PlanEvent event, Instant time) {
        Map<UUID, Assignment> known = rows.stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
        var calendar =
                new ResourceCalendar(id, rows.stream().map(Assignment::row).toList());
        return new CalendarRows(
                id,
                calendar.evolve(event).rows().stream()
                        .map(row -> assignment(row, known.get(id(row)), time))
                        .toList());
    }

    private UUID id(PlanRow row) {
        return PlanRowId.of(id.resourceId(), row.projectId(), row.date()).value();
    }

    private Assignment assignment(PlanRow row, @Nullable Assignment known, Instant time) {
        if (known != null && known.allocation().equals(row.allocation())) {
            return known;
        }
        var created = known == null ? time : known.createdAt();
        return new Assignment(id.resourceId(), row.projectId(), row.date(), row.allocation(), created, time);
    }
}
