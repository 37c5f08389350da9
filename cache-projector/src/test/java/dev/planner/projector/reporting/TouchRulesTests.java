package dev.planner.projector.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.planner.events.PlannerEvent;
import dev.planner.events.access.AccessEvent;
import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.plan.Allocation;
import dev.planner.events.plan.PlanEvent;
import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.PortfolioEvent.ProgramDeleted;
import dev.planner.events.portfolio.PortfolioEvent.ProjectMoved;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.Project;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.ResourceChanged;
import dev.planner.events.staffing.StaffingEvent.ResourceDeleted;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerType;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.projector.actuals.SheetRows;
import dev.planner.projector.plan.Assignment;
import dev.planner.projector.plan.CalendarRows;
import dev.planner.projector.reporting.Touched.Worked;
import dev.planner.projector.stream.AggregateProjection;
import dev.planner.projector.support.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TouchRulesTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 30);
    private static final LocalDate LAST = LocalDate.of(2025, 2, 2);

    private static final Allocation HALF = allocation("50.00");
    private static final Allocation WHOLE = allocation("100.00");

    private final ProjectId project = ProjectId.random();
    private final WorkerId worker = WorkerId.random();
    private final WorkerTypeId workerType = WorkerTypeId.random();
    private final ResourceId resource = ResourceId.random();
    private final Touched touched = new Touched();
    private List<Assignment> rows = List.of();

    @Test
    void planRowsChangeWhatTheyWereIntoWhatTheyBecome() {
        plan(set(FIRST, FIRST.plusDays(1), HALF));
        plan(set(FIRST, FIRST, WHOLE));
        plan(new PlanRowsRemoved(resource, project, FIRST.plusDays(1), FIRST.plusDays(1)));

        assertThat(touched.summing())
                .isEqualTo(new Summing(
                        List.of(), List.of(new RowChange.OfPlan(project, FIRST, resource, null, WHOLE)), List.of()));
        assertThat(touched.projects()).containsExactly(project);
        assertThat(touched.concernsRowsOfOthers()).isFalse();
    }

    @Test
    void rowsOfMonthsThatAreSummedUpAnewAreNotCountedTwice() {
        touched.days(project, FIRST, FIRST);
        plan(set(FIRST.plusDays(1), FIRST.plusDays(1), HALF));

        assertThat(touched.summing().anew()).containsExactly(new Span(project, FIRST, FIRST.plusDays(1)));
        assertThat(touched.summing().planRows()).isEmpty();
    }

    @Test
    void rowsWhosePricesMayBeOthersAreSummedUpAnew() {
        plan(set(FIRST, FIRST, HALF));
        touched.prices(worker);

        assertThat(touched.summing().anew()).containsExactly(new Span(project, FIRST, FIRST));
        assertThat(touched.summing().planRows()).isEmpty();
    }

    @Test
    void monthsInWhichPlanRowsAndActualsChangeAreSummedUpAnew() {
        plan(set(FIRST, FIRST, HALF));
        plan(set(LAST, LAST, HALF));
        record(FIRST.plusDays(1));

        assertThat(touched.summing().anew()).containsExactly(new Span(project, FIRST, FIRST.plusDays(1)));
        assertThat(touched.summing().planRows())
                .containsExactly(new RowChange.OfPlan(project, LAST, resource, null, HALF));
        assertThat(touched.summing().actuals()).isEmpty();
    }

    @Test
    void daysOfTwoMonthsAreTwoSpans() {
        touched.days(project, FIRST, LAST);

        assertThat(touched.summing().anew())
                .containsExactlyInAnyOrder(
                        new Span(project, FIRST, LocalDate.of(2025, 1, 31)),
                        new Span(project, LocalDate.of(2025, 2, 1), LAST));
    }

    @Test
    void anActualChangesItsDayAndItsWorkersMonth() {
        var actual = record(FIRST);

        assertThat(touched.summing())
                .isEqualTo(new Summing(
                        List.of(), List.of(), List.of(new RowChange.OfActual(project, FIRST, worker, null, actual))));
        assertThat(touched.worked()).containsExactly(new Worked(project, YearMonth.of(2025, 1), worker));
    }

    @Test
    void aNewRateTouchesPricesFromItsStartAndAnEndedOneFromTheDayAfter() {
        var rule = new WorkerTypeTouch();
        note(rule, new RateClosed(workerType, RateId.random(), LAST), null, null);
        assertThat(touched.rates()).containsExactly(entry(workerType, LAST.plusDays(1)));

        note(rule, new RateSet(workerType, RateId.random(), Money.of("1.00"), FIRST), null, null);
        assertThat(touched.rates()).containsExactly(entry(workerType, FIRST));
        assertThat(touched.concernsRowsOfOthers()).isTrue();
    }

    @Test
    void aDeletedWorkerTypeTouchesPricesFromItsFirstRateOn() {
        var deleted = new WorkerTypeDeleted(workerType);
        var type = WorkerType.of(new WorkerTypeCreated(workerType, "type", "description"));
        note(new WorkerTypeTouch(), deleted, type, null);
        assertThat(touched.isNothing()).isTrue();

        var priced = type.evolve(new RateSet(workerType, RateId.random(), Money.of("1.00"), FIRST))
                .evolve(new RateSet(workerType, RateId.random(), Money.of("2.00"), LAST));
        note(new WorkerTypeTouch(), deleted, priced, null);
        assertThat(touched.rates()).containsExactly(entry(workerType, FIRST));
    }

    @Test
    void aWorkerOfAnotherTypeHasOtherPricesAndARenamedOneHasNot() {
        var before = new Worker(worker, "E1", "Ann", workerType, false);

        note(new WorkerTouch(), new WorkerChanged(worker, "Anna", workerType), before, null);
        assertThat(touched.namedWorkers()).containsExactly(worker);
        assertThat(touched.pricedWorkers()).isEmpty();

        note(new WorkerTouch(), new WorkerChanged(worker, "Anna", WorkerTypeId.random()), before, null);
        assertThat(touched.pricedWorkers()).containsExactly(worker);
    }

    @Test
    void aResourceThatIsGoneHasOtherPricesAndARenamedOneHasNot() {
        note(new ResourceTouch(), new ResourceChanged(resource, "name", null), null, null);
        assertThat(touched.namedResources()).containsExactly(resource);
        assertThat(touched.pricedResources()).isEmpty();

        note(new ResourceTouch(), new ResourceDeleted(resource), null, null);
        assertThat(touched.pricedResources()).containsExactly(resource);
    }

    @Test
    void aMovedProjectTouchesBothPrograms() {
        var from = ProgramId.random();
        var to = ProgramId.random();
        var moved = new ProjectMoved(project, from, to);
        var before = Project.of(Samples.projectCreated(project, from));

        note(new ProjectTouch(), moved, before, before.evolve(moved));

        assertThat(touched.projects()).containsExactly(project);
        assertThat(touched.programs()).containsExactlyInAnyOrder(from, to);
        assertThat(touched.summing().isNothing()).isTrue();
    }

    @Test
    void aProgramTouchesItself() {
        var program = ProgramId.random();

        note(new ProgramTouch(), new ProgramDeleted(program), null, null);

        assertThat(touched.programs()).containsExactly(program);
        assertThat(touched.projects()).isEmpty();
    }

    @Test
    void aProjectionWithoutARuleStopsTheStart() {
        AggregateProjection<AccessEvent, ?> projection = mock();
        when(projection.family()).thenReturn(AccessEvent.class);

        assertThatThrownBy(() -> new TouchRules(List.of(new PlanTouch()), List.of(projection)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AccessEvent");
    }

    private static Allocation allocation(String percentage) {
        return new Allocation(Percentage.of(percentage), Percentage.of("60.00"), Percentage.of("40.00"));
    }

    private PlanRowsSet set(LocalDate from, LocalDate to, Allocation allocation) {
        return new PlanRowsSet(resource, project, new Dates(from, to), allocation);
    }

    private void plan(PlanEvent event) {
        var before = new CalendarRows(event.calendarId(), rows);
        var after = before.evolve(event, Instant.EPOCH);
        rows = after.rows();
        note(new PlanTouch(), event, before, after);
    }

    private Actual record(LocalDate day) {
        var actual = Samples.actual(project, day);
        var event = new ActualRecorded(worker, actual);
        note(
                new ActualTouch(),
                event,
                null,
                SheetRows.evolve(Optional.empty(), event, Instant.EPOCH).orElseThrow());
        return actual;
    }

    private <E extends PlannerEvent, S> void note(TouchRule<E, S> rule, E event, S before, S after) {
        rule.note(event, Optional.ofNullable(before), Optional.ofNullable(after), touched);
    }
}
