package dev.planner.projector.actuals;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.Timesheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * The rows after the event. Only the actual that it names is looked at: a month has many, and an event for each of them would look at all
     * the others.
     *
     * @throws IllegalStateException if the event is about an actual that is not there
     */
    public static Optional<SheetRows> evolve(Optional<SheetRows> before, ActualEvent event, Instant time) {
        var known = before.flatMap(sheet -> sheet.find(event.actualId()));
        if (!(event instanceof ActualRecorded) && known.isEmpty()) {
            throw new IllegalStateException("the actual does not exist");
        }
        List<ActualRow> after = new ArrayList<>();
        before.ifPresent(sheet -> after.addAll(sheet.rows()));
        known.ifPresent(after::remove);
        new Timesheet(event.timesheetId(), known.map(ActualRow::actual).stream().toList())
                .evolve(event).actuals().stream()
                        .map(actual -> row(event, actual, known, time))
                        .forEach(after::add);
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
