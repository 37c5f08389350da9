package dev.planner.projector.plan;

import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanRow;
import dev.planner.events.plan.ResourceCalendar;
import dev.planner.events.plan.ResourceCalendarId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Only the rows that the event names are looked at: a month has many, and an event for each of them would look at all the others. */
    public CalendarRows evolve(PlanEvent event, Instant time) {
        Map<LocalDate, Assignment> named = new HashMap<>();
        List<Assignment> evolved = new ArrayList<>(rows.size() + 1);
        for (Assignment row : rows) {
            if (isNamed(row, event)) {
                named.put(row.date(), row);
            } else {
                evolved.add(row);
            }
        }
        calendar(named.values()).evolve(event).rows().stream()
                .map(row -> assignment(row, named.get(row.date()), time))
                .forEach(evolved::add);
        return new CalendarRows(id, evolved);
    }

    /** The rows of the project and the days that the event names, by day: others it cannot change. */
    public static Map<LocalDate, Assignment> named(Optional<CalendarRows> calendar, PlanEvent event) {
        Map<LocalDate, Assignment> named = new HashMap<>();
        for (Assignment row : calendar.map(CalendarRows::rows).orElse(List.of())) {
            if (isNamed(row, event)) {
                named.put(row.date(), row);
            }
        }
        return named;
    }

    private static boolean isNamed(Assignment row, PlanEvent event) {
        return row.projectId().equals(event.projectId()) && event.days().contains(row.date());
    }

    private ResourceCalendar calendar(Collection<Assignment> assignments) {
        return new ResourceCalendar(
                id, assignments.stream().map(Assignment::row).toList());
    }

    private Assignment assignment(PlanRow row, @Nullable Assignment known, Instant time) {
        if (known == null) {
            return Assignment.of(id.resourceId(), row, time, time);
        }
        return known.allocation().equals(row.allocation()) ? known : known.with(row.allocation(), time);
    }
}
