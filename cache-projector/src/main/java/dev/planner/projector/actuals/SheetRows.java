package dev.planner.projector.actuals;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.Timesheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of one timesheet.
 *
 * @param rows never empty: a timesheet without actuals has no place in the table
 */
public record SheetRows(List<ActualRow> rows) {

    public SheetRows {
        rows = List.copyOf(rows);
    }

    /**
     * The rows after the event.
     *
     * @throws IllegalStateException if the event is about an actual that is not there
     */
    public static Optional<SheetRows> evolve(Optional<SheetRows> before, ActualEvent event, Instant time) {
        var rows = before.map(SheetRows::rows).orElse(List.of());
        var sheet = new Timesheet(
                event.timesheetId(), rows.stream().map(ActualRow::actual).toList());
        if (!(event instanceof ActualRecorded) && sheet.find(event.actualId()).isEmpty()) {
            throw new IllegalStateException("the actual does not exist");
        }
        var known = rows.stream().collect(Collectors.toMap(row -> row.actual().id(), Function.identity()));
        var after = sheet.evolve(event).actuals().stream()
                .map(actual -> row(event, actual, Optional.ofNullable(known.get(actual.id())), time))
                .toList();
        return after.isEmpty() ? Optional.empty() : Optional.of(new SheetRows(after));
    }

    /** Empty if it is not there. */
    public Optional<ActualRow> find(ActualId id) {
        return rows.stream().filter(row -> row.actual().id().equals(id)).findFirst();
    }

    private static ActualRow row(ActualEvent event, Actual actual, Optional<ActualRow> known, Instant time) {
        return known.filter(row -> row.actual().equals(actual))
                .orElseGet(() -> new ActualRow(
                        event.workerId(),
                        actual,
                        known.map(ActualRow::createdAt).orElse(time),
                        time));
    }
}
