package dev.planner.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.events.PlannerEvent;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.Timesheet;
import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanRow;
import dev.planner.events.plan.ResourceCalendar;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.staffing.ResourceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookingsTests {

    private static final int WORKERS = 7;
    private static final WorldSize SIZE =
            WorldSize.ofAccess(0, 3, 20).withWorkers(WORKERS).withBookings(5_000, 3, 2_345);
    private static final World WORLD = new World(SIZE, 1);
    private static final WorldEvents EVENTS = new WorldEvents(WORLD);

    @Test
    void thereAreAsManyRowsAsAskedFor() {
        assertThat(rows(calendars(plan()))).hasSize(5_000);
        assertThat(actuals()).hasSize(2_345);
        assertThat(rows(calendars(flat(EVENTS.plan(0)))))
                .as("layers are alike, but for what cannot be divided")
                .hasSizeBetween(1_666, 1_667 + WORKERS);
    }

    @Test
    void nobodyIsPlannedForMoreThanAWholeDay() {
        Map<Day<ResourceId>, BigDecimal> planned = calendars(plan()).stream()
                .flatMap(calendar -> calendar.rows().stream()
                        .map(row -> Map.entry(
                                new Day<>(calendar.id().resourceId(), row.date()),
                                row.allocation().allocationPercentage().value())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, BigDecimal::add));
        assertThat(planned.values())
                .allMatch(sum -> sum.signum() > 0 && sum.compareTo(Percentage.HUNDRED.value()) <= 0);
    }

    @Test
    void everyPlannedDayLiesInItsProject() {
        var projects = IntStream.range(0, SIZE.projects())
                .boxed()
                .collect(Collectors.toMap(
                        World::project, number -> WORLD.portfolio().project(number)));
        assertThat(rows(calendars(plan())))
                .allMatch(row -> projects.get(row.projectId()).dates().contains(row.date()))
                .allMatch(row -> row.allocation()
                        .capitalPercentage()
                        .plus(row.allocation().expensePercentage())
                        .equals(Percentage.HUNDRED));
    }

    @Test
    void anEventForEachDayMakesTheSameRows() {
        assertThat(calendars(flat(EVENTS.planByDay()))).containsExactlyInAnyOrderElementsOf(calendars(plan()));
        assertThat(flat(EVENTS.planByDay())).hasSize(5_000);
    }

    @Test
    void whatWasWorkedWasPlannedAndCostsTheRateOfItsDay() {
        Map<ResourceCalendarId, ResourceCalendar> calendars =
                calendars(plan()).stream().collect(Collectors.toMap(ResourceCalendar::id, Function.identity()));
        var number = IntStream.range(0, WORKERS).boxed().collect(Collectors.toMap(World::worker, worker -> worker));
        assertThat(actuals()).allSatisfy(recorded -> {
            var worker = number.get(recorded.workerId());
            var actual = recorded.actual();
            var row = calendars
                    .get(ResourceCalendarId.of(World.resource(worker), actual.date()))
                    .row(actual.projectId(), actual.date())
                    .orElseThrow();
            assertThat(actual.allocationPercentage()).isEqualTo(row.allocation().allocationPercentage());
            assertThat(actual.split().capitalPercentage())
                    .isEqualTo(row.allocation().capitalPercentage());
            var rate = WORLD.staff().ratesOf(worker).on(actual.date()).orElseThrow();
            assertThat(actual.cost())
                    .isEqualTo(ActualCost.of(rate.amount(), actual.allocationPercentage(), actual.split()));
        });
    }

    @Test
    void aWorkerHasOneActualOnAProjectAndDayAndNoMoreThanAWholeDay() {
        Map<TimesheetId, Timesheet> timesheets = new HashMap<>();
        for (ActualRecorded recorded : actuals()) {
            var sheet = timesheets.computeIfAbsent(recorded.timesheetId(), Timesheet::empty);
            assertThat(sheet.find(recorded.projectId(), recorded.date())).isEmpty();
            assertThat(sheet.allocationOn(recorded.date())
                            .add(recorded.allocationPercentage().value()))
                    .isLessThanOrEqualTo(Percentage.HUNDRED.value());
            timesheets.put(sheet.id(), sheet.evolve(recorded));
        }
    }

    @Test
    void moreThanThereIsTimeForIsRefused() {
        var size = WorldSize.ofAccess(0, 1, 5).withWorkers(1);
        assertThatIllegalArgumentException().isThrownBy(() -> size.withBookings(10_000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> size.withBookings(10_000, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> size.withBookings(10, 11));
    }

    private record Day<T>(T whose, LocalDate date) {}

    private static List<PlannerEvent> plan() {
        return IntStream.range(0, EVENTS.layers())
                .boxed()
                .flatMap(layer -> flat(EVENTS.plan(layer)).stream())
                .toList();
    }

    private static List<ActualRecorded> actuals() {
        return flat(EVENTS.actuals()).stream().map(ActualRecorded.class::cast).toList();
    }

    private static List<PlannerEvent> flat(Stream<List<PlannerEvent>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    private static Collection<ResourceCalendar> calendars(List<PlannerEvent> events) {
        Map<ResourceCalendarId, ResourceCalendar> calendars = new HashMap<>();
        for (PlannerEvent event : events) {
            var planned = (PlanEvent) event;
            calendars.merge(
                    planned.calendarId(),
                    ResourceCalendar.empty(planned.calendarId()).evolve(planned),
                    (before, _) -> before.evolve(planned));
        }
        return calendars.values();
    }

    private static List<PlanRow> rows(Collection<ResourceCalendar> calendars) {
        return calendars.stream().flatMap(calendar -> calendar.rows().stream()).toList();
    }
}
