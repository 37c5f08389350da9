package dev.planner.events.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.planner.events.plan.PlanEvent.PlanRowsRemoved;
import dev.planner.events.plan.PlanEvent.PlanRowsSet;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Percentage;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.ResourceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plan rows as events make them, and the cap (domain reference, section 8). */
class ResourceCalendarTests {

    private static final ResourceId RESOURCE = ResourceId.random();
    private static final ProjectId APP = new ProjectId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final ProjectId PORTAL = new ProjectId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final ResourceCalendar EMPTY =
            ResourceCalendar.empty(new ResourceCalendarId(RESOURCE, YearMonth.of(2024, 4)));

    @Test
    void aRangeIsOneEventAndARowADay() {
        var calendar = EMPTY.evolve(set(APP, days(1, 30), "75"));

        assertThat(calendar.rows()).hasSize(30);
        assertThat(calendar.rows()).extracting(PlanRow::date).isSorted().doesNotHaveDuplicates();
        assertThat(calendar.row(APP, day(30)).orElseThrow().allocation().allocationPercentage())
                .hasToString("75.00");
    }

    @Test
    void rowsOfOneProjectAreReplacedAndThoseOfOthersStay() {
        var calendar = EMPTY.evolve(set(PORTAL, days(1, 3), "20"))
                .evolve(set(APP, days(1, 3), "75"))
                .evolve(set(APP, days(2, 5), "50"));

        assertThat(calendar.rows())
                .extracting(row -> row.date().getDayOfMonth() + " "
                        + (row.projectId().equals(APP) ? "app " : "portal ")
                        + row.allocation().allocationPercentage())
                .containsExactly(
                        "1 app 75.00",
                        "1 portal 20.00",
                        "2 app 50.00",
                        "2 portal 20.00",
                        "3 app 50.00",
                        "3 portal 20.00",
                        "4 app 50.00",
                        "5 app 50.00");
    }

    @Test
    void onlyTheRowsOfTheProjectInTheRangeAreRemoved() {
        var calendar = EMPTY.evolve(set(APP, days(1, 3), "75"))
                .evolve(set(PORTAL, days(2, 2), "25"))
                .evolve(new PlanRowsRemoved(RESOURCE, APP, days(2, 9)));

        assertThat(calendar.rows())
                .extracting(row -> row.date().getDayOfMonth(), PlanRow::projectId)
                .containsExactly(tuple(1, APP), tuple(2, PORTAL));
    }

    /** {@code G18} */
    @ParameterizedTest
    @CsvSource({"25.00, 100.00, 0.00", "25.01, 100.01, 0.01", "100, 175.00, 75.00"})
    void theSumOverAllProjectsIsCapped(String requested, String total, String excess) {
        var cap = AllocationCap.of(EMPTY.evolve(set(APP, days(1, 30), "75")), PORTAL, day(1), Percentage.of(requested));

        assertThat(cap.existing()).hasToString("75.00");
        assertThat(cap.total()).hasToString(total);
        assertThat(cap.excess()).hasToString(excess);
        assertThat(cap.exceedsDay()).isEqualTo(!excess.equals("0.00"));
    }

    /** {@code G18} */
    @Test
    void aRowThatIsSetCountsWithItsNewValueOnly() {
        var calendar = EMPTY.evolve(set(APP, days(1, 30), "25"));

        assertThat(AllocationCap.of(calendar, APP, day(1), Percentage.HUNDRED).exceedsDay())
                .isFalse();
    }

    @Test
    void aCalendarIsKnownByResourceAndMonth() {
        var id = set(APP, days(1, 30), "75").aggregateId();

        assertThat(id).isEqualTo(RESOURCE + ".2024-04");
        assertThat(ResourceCalendarId.of(id)).isEqualTo(EMPTY.id());
        assertThatThrownBy(() -> ResourceCalendarId.of(RESOURCE + ".2024-13"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResourceCalendarId.of(RESOURCE.toString()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeIsCutAtTheEndsOfMonths() {
        assertThat(new Dates(LocalDate.parse("2024-01-31"), LocalDate.parse("2024-03-01")).byMonth())
                .extracting(Object::toString)
                .containsExactly(
                        "Dates[start=2024-01-31, end=2024-01-31]",
                        "Dates[start=2024-02-01, end=2024-02-29]",
                        "Dates[start=2024-03-01, end=2024-03-01]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "1000", "1e999999999", "x"})
    void aPercentageHasTwoPlacesAndBounds(String text) {
        assertThatThrownBy(() -> Percentage.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlanRowsSet set(ProjectId project, Dates days, String percentage) {
        return new PlanRowsSet(
                RESOURCE,
                project,
                days,
                new Allocation(Percentage.of(percentage), Percentage.of("60"), Percentage.of("40")));
    }

    private static Dates days(int first, int last) {
        return new Dates(day(first), day(last));
    }

    private static LocalDate day(int ofMonth) {
        return LocalDate.of(2024, 4, ofMonth);
    }
}
