package dev.planner.projector.support;

import dev.planner.events.PlannerEvent;
import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.actuals.Timesheet;
import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The part of a {@link History} that is about actuals: of its workers and an unknown one, on days around the turns of two months. */
public final class ActualsHistory {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 25);
    private static final int DAYS = 45;

    private final Random random;
    private final Consumer<PlannerEvent> record;
    private final StaffingHistory staffing;
    private final WorkerId unknown;
    private final List<ProjectId> projects;

    /** By id, as plain folds of all events so far. */
    public final Map<String, Timesheet> timesheets = new TreeMap<>();

    /** @param record gives each event back to {@link #fold} */
    ActualsHistory(Random random, StaffingHistory staffing, List<ProjectId> projects, Consumer<PlannerEvent> record) {
        this.random = random;
        this.record = record;
        this.staffing = staffing;
        this.unknown = new WorkerId(uuid());
        this.projects = projects;
    }

    /** One of each kind of event. */
    void begin() {
        var worker = unknown;
        var changed = actual(projects.getFirst(), FIRST_DAY);
        var deleted = actual(projects.getLast(), FIRST_DAY);
        record.accept(new ActualRecorded(worker, changed));
        record.accept(new ActualRecorded(worker, deleted));
        record.accept(new ActualChanged(worker, changed, percentage(), cost()));
        record.accept(new ActualDeleted(worker, deleted));
    }

    void step() {
        var worker = any(workers());
        var project = any(projects);
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        var id = TimesheetId.of(worker, day);
        timesheets
                .getOrDefault(id.toString(), Timesheet.empty(id))
                .find(project, day)
                .ifPresentOrElse(
                        actual -> record.accept(
                                random.nextInt(3) == 0
                                        ? new ActualDeleted(worker, actual)
                                        : new ActualChanged(worker, actual, percentage(), cost())),
                        () -> record.accept(new ActualRecorded(worker, actual(project, day))));
    }

    void fold(ActualEvent event) {
        timesheets.compute(
                event.aggregateId(),
                (_, sheet) -> (sheet == null ? Timesheet.empty(event.timesheetId()) : sheet).evolve(event));
    }

    private List<WorkerId> workers() {
        return Stream.concat(staffing.workers.keySet().stream().map(WorkerId::of), Stream.of(unknown))
                .toList();
    }

    private Actual actual(ProjectId project, LocalDate day) {
        return new Actual(
                new ActualId(uuid()),
                project,
                "EMP-" + random.nextInt(100),
                "John Smith",
                day,
                percentage(),
                new Split(Percentage.of("60"), Percentage.of("40")),
                any(List.of(SplitSource.values())),
                random.nextBoolean(),
                random.nextBoolean(),
                cost());
    }

    private ActualCost cost() {
        return ActualCost.of(Money.of(1 + random.nextInt(2000) + ".25"), percentage(), Split.EVEN);
    }

    private Percentage percentage() {
        return Percentage.of(random.nextInt(100) + ".5");
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
