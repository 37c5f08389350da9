package dev.planner.events.actuals;

import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The actuals of one worker in one month as the events so far make them.
 *
 * @param actuals in the order in which they were recorded; empty if all are deleted
 */
public record Timesheet(TimesheetId id, List<Actual> actuals) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    public Timesheet {
        actuals = List.copyOf(actuals);
    }

    public static Timesheet empty(TimesheetId id) {
        return new Timesheet(id, List.of());
    }

    public Timesheet evolve(ActualEvent event) {
        return switch (event) {
            case ActualRecorded recorded -> with(recorded);
            case ActualChanged changed -> with(changed);
            case ActualDeleted deleted -> without(deleted.actualId());
        };
    }

    public Optional<Actual> find(ActualId actual) {
        return actuals.stream().filter(found -> found.id().equals(actual)).findFirst();
    }

    /** At most one: a worker has one actual on a project and day. */
    public Optional<Actual> find(ProjectId project, LocalDate day) {
        return actuals.stream()
                .filter(found ->
                        found.projectId().equals(project) && found.date().equals(day))
                .findFirst();
    }

    /** The sum of the day over all projects, in percent. */
    public BigDecimal allocationOn(LocalDate day) {
        return actuals.stream()
                .filter(found -> found.date().equals(day))
                .map(found -> found.allocationPercentage().value())
                .reduce(NOTHING, BigDecimal::add);
    }

    private Timesheet with(ActualRecorded event) {
        var more = new ArrayList<>(actuals);
        more.add(event.actual());
        return new Timesheet(id, more);
    }

    private Timesheet with(ActualChanged event) {
        return new Timesheet(
                id,
                actuals.stream()
                        .map(actual -> actual.id().equals(event.actualId())
                                ? actual.with(event.allocationPercentage(), event.cost())
                                : actual)
                        .toList());
    }

    private Timesheet without(ActualId deleted) {
        return new Timesheet(
                id,
                actuals.stream().filter(actual -> !actual.id().equals(deleted)).toList());
    }
}
