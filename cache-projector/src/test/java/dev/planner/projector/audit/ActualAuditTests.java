package dev.planner.projector.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.ActualCost;
import dev.planner.events.actuals.ActualEvent;
import dev.planner.events.actuals.ActualEvent.ActualChanged;
import dev.planner.events.actuals.ActualEvent.ActualDeleted;
import dev.planner.events.actuals.ActualEvent.ActualRecorded;
import dev.planner.events.actuals.ActualId;
import dev.planner.events.actuals.SplitSource;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import dev.planner.projector.actuals.SheetRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActualAuditTests {

    private static final WorkerId WORKER = WorkerId.random();
    private static final Money RATE = Money.of("1000.00");

    private final Actual first = actual("40");
    private final Actual second = actual("20");

    @Test
    void aRecordedActualIsToldWithAllItsFieldsInItsProject() {
        var event = new ActualRecorded(WORKER, second);

        var entry = entry(event, sheet());

        assertThat(entry.entityType()).isEqualTo("actual");
        assertThat(entry.entityId()).isEqualTo(second.id().toString());
        assertThat(entry.operation()).isEqualTo("create");
        assertThat(entry.projectId()).isEqualTo(second.projectId());
        assertThat(entry.changes().toJson())
                .asString(UTF_8)
                .contains(
                        "{\"field\":\"capitalPercentage\",\"after\":\"50.00\"}",
                        "{\"field\":\"actualCost\",\"after\":\"200.00\"}")
                .doesNotContain("before");
    }

    @Test
    void aChangedActualTellsItsPercentageAndWhatFollowsAndNothingOfOthers() {
        var percentage = Percentage.of("50");
        var cost = ActualCost.of(RATE, percentage, Split.EVEN);

        var entry = entry(new ActualChanged(WORKER, first, percentage, cost), sheet());

        assertThat(entry.operation()).isEqualTo("update");
        assertThat(entry.changes().toJson()).asString(UTF_8).isEqualTo("""
                [{"field":"allocationPercentage","before":"40.00","after":"50.00"},\
                {"field":"actualCost","before":"400.00","after":"500.00"},\
                {"field":"capitalAmount","before":"200.00","after":"250.00"},\
                {"field":"expenseAmount","before":"200.00","after":"250.00"}]""");
    }

    @Test
    void theLastActualOfATimesheetIsToldWhenItGoes() {
        var entry = entry(new ActualDeleted(WORKER, first), sheet());

        assertThat(entry.operation()).isEqualTo("delete");
        assertThat(entry.changes().toJson())
                .asString(UTF_8)
                .contains("{\"field\":\"allocationPercentage\",\"before\":\"40.00\"}")
                .doesNotContain("after");
    }

    /** With the first actual only. */
    private Optional<SheetRows> sheet() {
        return SheetRows.evolve(Optional.empty(), new ActualRecorded(WORKER, first), Instant.EPOCH);
    }

    private static AuditEntry entry(ActualEvent event, Optional<SheetRows> before) {
        return new ActualAudit()
                .entries(event, before, SheetRows.evolve(before, event, Instant.EPOCH))
                .getFirst();
    }

    private static Actual actual(String percentage) {
        return new Actual(
                ActualId.random(),
                ProjectId.random(),
                "EMP001",
                "John Smith",
                LocalDate.of(2024, 2, 1),
                Percentage.of(percentage),
                Split.EVEN,
                SplitSource.DEFAULT,
                true,
                false,
                ActualCost.of(RATE, Percentage.of(percentage), Split.EVEN));
    }
}
