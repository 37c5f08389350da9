package dev.planner.events.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesheetTests {

    private static final WorkerId WORKER = WorkerId.of("6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f801");
    private static final ProjectId PROJECT = ProjectId.random();
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 2, 29);

    @Test
    void itsIdIsTheWorkerAndTheMonth() {
        var recorded = recorded(PROJECT, DAY, "75");

        assertThat(recorded.aggregateId()).isEqualTo("6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f801.2024-02");
        assertThat(recorded(PROJECT, LAST_DAY, "75").timesheetId()).isEqualTo(recorded.timesheetId());
        assertThat(recorded(PROJECT, LAST_DAY.plusDays(1), "75").timesheetId()).isNotEqualTo(recorded.timesheetId());
        assertThat(TimesheetId.of(recorded.aggregateId())).isEqualTo(recorded.timesheetId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "2024-02",
                "6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f801",
                "6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f801.2024-13",
                "6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f801-2024-02"
            })
    void nothingElseIsATimesheetId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimesheetId.of(text));
    }

    @Test
    void aDayHasTheSumOfAllProjects() {
        var sheet = sheet(recorded(PROJECT, DAY, "75"), recorded(ProjectId.random(), DAY, "24.99"));

        assertThat(sheet.allocationOn(DAY)).isEqualTo("99.99");
        assertThat(sheet.allocationOn(LAST_DAY)).isEqualTo("0.00");
    }

    @Test
    void aChangeReplacesPercentageAndCostAndNothingElse() {
        var recorded = recorded(PROJECT, DAY, "75");
        var cost = new ActualCost(Money.of("625"), Money.of("312.50"), Money.of("312.50"));

        var changed = sheet(recorded).evolve(new ActualChanged(WORKER, recorded.actual(), Percentage.of("50"), cost));

        assertThat(changed.find(recorded.actualId()))
                .contains(new Actual(
                        recorded.actualId(),
                        PROJECT,
                        "EMP001",
                        "John Smith",
                        DAY,
                        Percentage.of("50"),
                        Split.EVEN,
                        SplitSource.DEFAULT,
                        true,
                        false,
                        cost));
    }

    @Test
    void whatIsDeletedIsNeitherFoundNorCounted() {
        var recorded = recorded(PROJECT, DAY, "75");
        var kept = recorded(PROJECT, LAST_DAY, "25");

        var sheet = sheet(recorded, kept).evolve(new ActualDeleted(WORKER, recorded.actual()));

        assertThat(sheet.find(recorded.actualId())).isEmpty();
        assertThat(sheet.find(PROJECT, DAY)).isEmpty();
        assertThat(sheet.allocationOn(DAY)).isEqualTo("0.00");
        assertThat(sheet.find(PROJECT, LAST_DAY)).map(Actual::id).contains(kept.actualId());
    }

    private static Timesheet sheet(ActualRecorded... events) {
        var sheet = Timesheet.empty(events[0].timesheetId());
        for (var event : events) {
            sheet = sheet.evolve(event);
        }
        return sheet;
    }

    private static ActualRecorded recorded(ProjectId project, LocalDate day, String percentage) {
        var allocation = Percentage.of(percentage);
        return new ActualRecorded(
                WORKER,
                new Actual(
                        ActualId.random(),
                        project,
                        "EMP001",
                        "John Smith",
                        day,
                        allocation,
                        Split.EVEN,
                        SplitSource.DEFAULT,
                        true,
                        false,
                        ActualCost.of(Money.of("1250"), allocation, Split.EVEN)));
    }
}
