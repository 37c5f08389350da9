package dev.planner.events.plan;

import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan rows of one resource in one month, as its events make it (domain reference, section 8).
 *
 * @param rows in order of days, then of projects; at most one for a project and day; may be empty
 */
public record ResourceCalendar(ResourceCalendarId id, List<PlanRow> rows) {

    private static final Comparator<PlanRow> ORDER = Comparator.comparing(PlanRow::date)
            .thenComparing(row -> row.projectId().toString());

    public ResourceCalendar {
        rows = List.copyOf(rows);
    }

    public static ResourceCalendar empty(ResourceCalendarId id) {
        return new ResourceCalendar(id, List.of());
    }

    public ResourceCalendar evolve(PlanEvent event) {
        var others = rows.stream()
                .filter(row -> !row.projectId().equals(event.projectId())
                        || !event.days().contains(row.date()));
        return new ResourceCalendar(
                id,
                switch (event) {
                    case PlanRowsSet set ->
                        Stream.concat(others, rowsOf(set)).sorted(ORDER).toList();
                    case PlanRowsRemoved _ -> others.toList();
                });
    }

    /** The row of a project on a day. */
    public Optional<PlanRow> row(ProjectId project, LocalDate day) {
        return rows.stream()
                .filter(row -> row.date().equals(day) && row.projectId().equals(project))
                .findFirst();
    }

    /** The rows of a project on the days of a range, in order. */
    public List<PlanRow> rows(ProjectId project, Dates days) {
        return rows.stream()
                .filter(row -> row.projectId().equals(project) && days.contains(row.date()))
                .toList();
    }

    /** The sum of all rows of a day but those of one project. */
    public Percentage allocatedElsewhere(ProjectId project, LocalDate day) {
        return rows.stream()
                .filter(row -> row.date().equals(day) && !row.projectId().equals(project))
                .map(row -> row.allocation().allocationPercentage())
                .reduce(Percentage.ZERO, Percentage::plus);
    }

    private static Stream<PlanRow> rowsOf(PlanRowsSet event) {
        return event.days().stream().map(day -> new PlanRow(day, event.projectId(), event.allocation()));
    }
}
