package dev.planner.command.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.wire.EventCodec;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A timesheet that is read from its snapshot is the one that was written. */
class SnapshotTests {

    @Test
    void ofATimesheet() {
        var worker = WorkerId.random();
        var actual = new Actual(
                ActualId.random(),
                ProjectId.random(),
                "EMP001",
                "John Smith",
                LocalDate.of(2024, 2, 1),
                Percentage.of("75"),
                Split.EVEN,
                SplitSource.DEFAULT,
                true,
                false,
                ActualCost.of(Money.of("1250"), Percentage.of("75"), Split.EVEN));
        var timesheet = new TimesheetAggregate();
        timesheet.on(new ActualRecorded(worker, actual));

        var json = EventCodec.mapper().writeValueAsBytes(timesheet);
        var read = EventCodec.mapper().readValue(json, TimesheetAggregate.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(timesheet);
        assertThat(read.id()).isEqualTo(worker + ".2024-02");
        read.on(new ActualDeleted(worker, actual));
        assertThat(read).usingRecursiveComparison().isNotEqualTo(timesheet);
    }
}
