package dev.planner.command.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planner.command.portfolio.BookableProject;
import dev.planner.command.staffing.BookableWorker;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.actuals.Timesheet;
import dev.planner.events.actuals.TimesheetId;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain reference, section 9, and example G17. */
class ActualDecisionsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final Dates PROJECT_DATES = new Dates(DAY, LocalDate.of(2025, 6, 30));
    private static final BookableProject PROJECT = new BookableProject(ProjectId.random(), PROJECT_DATES, false);
    private static final BookableWorker WORKER =
            new BookableWorker(WorkerId.random(), "EMP001", "John Smith", WorkerTypeId.random());
    private static final Optional<Money> RATE = Optional.of(Money.of("1250.00"));
    private static final Split SIXTY_FORTY = new Split(Percentage.of("60"), Percentage.of("40"));
    private static final Split SEVENTY_THIRTY = new Split(Percentage.of("70"), Percentage.of("30"));

    private final Timesheet empty = Timesheet.empty(TimesheetId.of(WORKER.id(), DAY));

    @Test
    void thePlansSplitWinsOverTheGivenOne() {
        var entry = entry(DAY, "33.33", SEVENTY_THIRTY);
        var recorded = record(empty, entry, planned(SIXTY_FORTY));

        assertThat(recorded.actual().split()).isEqualTo(SIXTY_FORTY);
        assertThat(recorded.splitSource()).isEqualTo(SplitSource.PLAN);
        assertThat(recorded.unplanned()).isFalse();
        assertThat(recorded.outsideProjectDates()).isFalse();
        assertThat(List.of(recorded.actualCost(), recorded.capitalAmount(), recorded.expenseAmount()))
                .hasToString("[416.62, 249.98, 166.64]");
        assertThat(Warning.about(entry, recorded))
                .extracting(Warning::code)
                .containsExactly(Warning.Code.SPLIT_IGNORED);
        assertThat(Warning.about(entry(DAY, "33.33", null), recorded)).isEmpty();
    }

    @Test
    void withoutAPlanRowTheGivenSplitCounts() {
        var entry = entry(DAY, "75", SEVENTY_THIRTY);
        var recorded = record(empty, entry, unplanned());

        assertThat(recorded.actual().split()).isEqualTo(SEVENTY_THIRTY);
        assertThat(recorded.splitSource()).isEqualTo(SplitSource.EXPLICIT);
        assertThat(recorded.unplanned()).isTrue();
        assertThat(Warning.about(entry, recorded)).isEmpty();
    }

    @Test
    void withoutAnySplitItIsHalfAndHalfAndADayOutsideTheProjectIsMarked() {
        var recorded = record(
                Timesheet.empty(TimesheetId.of(WORKER.id(), DAY.minusDays(1))),
                entry(DAY.minusDays(1), "50", null),
                new ActualFacts(PROJECT, WORKER, Optional.empty(), Optional.of(Money.of("1200.00"))));

        assertThat(recorded.actual().split()).isEqualTo(Split.EVEN);
        assertThat(recorded.splitSource()).isEqualTo(SplitSource.DEFAULT);
        assertThat(recorded.unplanned()).isTrue();
        assertThat(recorded.outsideProjectDates()).isTrue();
        assertThat(List.of(recorded.actualCost(), recorded.capitalAmount(), recorded.expenseAmount()))
                .hasToString("[600.00, 300.00, 300.00]");
    }

    @Test
    void anArchivedProjectTakesNone() {
        var archived = new BookableProject(PROJECT.id(), PROJECT_DATES, true);

        assertRefused(
                () -> record(empty, entry(DAY, "75", null), new ActualFacts(archived, WORKER, Optional.empty(), RATE)),
                ErrorCode.PROJECT_ARCHIVED);
    }

    @ParameterizedTest
    @CsvSource({"John Smyth", "john smith", "John  Smith"})
    void theNameIsExactlyTheWorkers(String name) {
        var entry = new ActualEntry(PROJECT.id(), "EMP001", name, DAY, Percentage.of("75"), null);

        assertRefused(() -> record(empty, entry, unplanned()), ErrorCode.WORKER_NAME_MISMATCH);
    }

    @Test
    void aDayWithoutRateHasNoPrice() {
        var facts = new ActualFacts(PROJECT, WORKER, Optional.empty(), Optional.empty());

        assertRefused(() -> record(empty, entry(DAY, "75", null), facts), ErrorCode.RATE_NOT_FOUND);
    }

    @Test
    void thereIsOneForAWorkerProjectAndDay() {
        var sheet = with(empty, record(empty, entry(DAY, "10", null), unplanned()));

        assertRefused(() -> record(sheet, entry(DAY, "10", null), unplanned()), ErrorCode.DUPLICATE_ACTUAL);
        assertThat(record(sheet, entry(DAY.plusDays(1), "10", null), unplanned())
                        .date())
                .isEqualTo(DAY.plusDays(1));
    }

    @Test
    void theDaysSumOverAllProjectsIsCapped() {
        var sheet = with(empty, record(empty, entry(DAY, "75", null), unplanned()));

        assertThat(record(sheet, elsewhere("25"), unplanned()).allocationPercentage())
                .hasToString("25.00");
        var refusal =
                assertRefused(() -> record(sheet, elsewhere("25.01"), unplanned()), ErrorCode.ALLOCATION_EXCEEDED);
        assertThat(refusal.facts().get("days"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .hasToString(
                        "ExceededDay[worker=EMP001, day=2024-02-01, existing=75.00, requested=25.01, total=100.01, excess=0.01]");
    }

    @Test
    void aChangeCountsWithItsNewPercentageOnlyAndKeepsItsSplit() {
        var own = record(empty, entry(DAY, "25", SEVENTY_THIRTY), unplanned());
        var sheet = with(with(empty, own), record(empty, elsewhere("20"), unplanned()));

        assertRefused(() -> change(sheet, own.actual(), "80.01"), ErrorCode.ALLOCATION_EXCEEDED);
        var changed = ActualDecisions.change(sheet, own.actual(), Percentage.of("80"), Optional.of(Money.of("1300")))
                .orElseThrow();
        assertThat(changed.actualCost()).hasToString("1040.00");
        assertThat(changed.capitalAmount()).hasToString("728.00");
        assertThat(changed.expenseAmount()).hasToString("312.00");
    }

    @Test
    void theSamePercentageAgainChangesNothingWhateverTheRateIsNow() {
        var own = record(empty, entry(DAY, "25", null), unplanned());
        var sheet = with(empty, own);

        assertThat(ActualDecisions.change(sheet, own.actual(), Percentage.of("25"), Optional.empty()))
                .isEmpty();
        assertRefused(
                () -> ActualDecisions.change(sheet, own.actual(), Percentage.of("26"), Optional.empty()),
                ErrorCode.RATE_NOT_FOUND);
    }

    private static Object change(Timesheet sheet, Actual actual, String percentage) {
        return ActualDecisions.change(sheet, actual, Percentage.of(percentage), RATE);
    }

    private static ActualRecorded record(Timesheet sheet, ActualEntry entry, ActualFacts facts) {
        return ActualDecisions.record(sheet, ActualId.random(), entry, facts);
    }

    private static Timesheet with(Timesheet sheet, ActualRecorded recorded) {
        return sheet.evolve(recorded);
    }

    private static ActualFacts planned(Split split) {
        return new ActualFacts(PROJECT, WORKER, Optional.of(split), RATE);
    }

    private static ActualFacts unplanned() {
        return new ActualFacts(PROJECT, WORKER, Optional.empty(), RATE);
    }

    private static ActualEntry entry(LocalDate day, String percentage, @Nullable Split split) {
        return new ActualEntry(PROJECT.id(), "EMP001", "John Smith", day, Percentage.of(percentage), split);
    }

    private static ActualEntry elsewhere(String percentage) {
        return new ActualEntry(ProjectId.random(), "EMP001", "John Smith", DAY, Percentage.of(percentage), null);
    }

    private static Refusal assertRefused(Supplier<?> decision, ErrorCode code) {
        var refusal = assertThatExceptionOfType(Refusal.class)
                .isThrownBy(decision::get)
                .actual();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
