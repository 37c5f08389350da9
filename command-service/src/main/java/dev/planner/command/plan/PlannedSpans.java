package dev.planner.command.plan;

import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Puts days together that follow one another in a month and are planned alike: one event says it of all of them. */
final class PlannedSpans {

    private static final Comparator<PlanImportRow> ORDER = Comparator.comparing(
                    (PlanImportRow row) -> resource(row).toString())
            .thenComparing(row -> project(row).toString())
            .thenComparing(PlannedSpans::date);

    private PlannedSpans() {}

    /** @param rows acceptable ones, no two of the same place; in any order */
    static List<PlanRowsSet> of(List<PlanImportRow> rows) {
        var events = new ArrayList<PlanRowsSet>();
        var open = new ArrayList<PlanImportRow>();
        for (PlanImportRow row : rows.stream().sorted(ORDER).toList()) {
            if (!open.isEmpty() && !follows(open.getLast(), row)) {
                events.add(event(open));
                open.clear();
            }
            open.add(row);
        }
        if (!open.isEmpty()) {
            events.add(event(open));
        }
        return events;
    }

    private static boolean follows(PlanImportRow last, PlanImportRow row) {
        return resource(last).equals(resource(row))
                && project(last).equals(project(row))
                && last.allocation().equals(row.allocation())
                && date(last).plusDays(1).equals(date(row))
                && YearMonth.from(date(last)).equals(YearMonth.from(date(row)));
    }

    private static PlanRowsSet event(List<PlanImportRow> rows) {
        var first = rows.getFirst();
        var days = new Dates(date(first), date(rows.getLast()));
        return new PlanRowsSet(resource(first), project(first), days, first.allocation());
    }

    private static ResourceId resource(PlanImportRow row) {
        return Objects.requireNonNull(row.resourceId());
    }

    private static ProjectId project(PlanImportRow row) {
        return Objects.requireNonNull(row.projectId());
    }

    private static LocalDate date(PlanImportRow row) {
        return Objects.requireNonNull(row.date());
    }
}
