package dev.planner.projector.support;

import dev.planner.events.PlannerEvent;
import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.plan.ResourceCalendar;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The part of a {@link History} that is about plan rows: of its resources and an unknown one, on a few projects, in four months. */
public final class PlanHistory {

    private static final YearMonth FIRST = YearMonth.of(2024, 11);
    private static final int MONTHS = 4;

    private final Random random;
    private final Consumer<PlannerEvent> record;
    private final StaffingHistory staffing;
    private final ResourceId unknown;
    private final List<ProjectId> projects;

    /** By id, as plain folds of all events so far. */
    public final Map<String, ResourceCalendar> calendars = new TreeMap<>();

    /** @param record gives each event back to {@link #fold} */
    PlanHistory(Random random, StaffingHistory staffing, List<ProjectId> projects, Consumer<PlannerEvent> record) {
        this.random = random;
        this.record = record;
        this.staffing = staffing;
        this.unknown = new ResourceId(uuid());
        this.projects = projects;
    }

    void begin() {
        resources()
                .forEach(resource ->
                        record.accept(new PlanRowsSet(resource, projects.getFirst(), days(FIRST), allocation())));
    }

    void step() {
        var resources = resources();
        var resource = resources.get(random.nextInt(resources.size()));
        var project = projects.get(random.nextInt(projects.size()));
        var days = days(FIRST.plusMonths(random.nextInt(MONTHS)));
        record.accept(
                random.nextInt(3) == 0
                        ? new PlanRowsRemoved(resource, project, days)
                        : new PlanRowsSet(resource, project, days, allocation()));
    }

    void fold(PlanEvent event) {
        calendars.merge(
                event.aggregateId(),
                ResourceCalendar.empty(event.calendarId()).evolve(event),
                (calendar, _) -> calendar.evolve(event));
    }

    /** Deleted ones too: whose events come in which order is not known. */
    private List<ResourceId> resources() {
        return Stream.concat(staffing.resources.keySet().stream().map(ResourceId::of), Stream.of(unknown))
                .toList();
    }

    private Dates days(YearMonth month) {
        var first = 1 + random.nextInt(month.lengthOfMonth());
        var last = first + random.nextInt(month.lengthOfMonth() - first + 1);
        return new Dates(month.atDay(first), month.atDay(last));
    }

    private Allocation allocation() {
        return new Allocation(
                Percentage.of(1 + random.nextInt(33) + ".33"), Percentage.of("60.00"), Percentage.of("40.00"));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
