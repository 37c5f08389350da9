package dev.planner.events.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain reference, section 7, and example G16. */
class RateTimelineTests {

    private static final WorkerTypeId TYPE = WorkerTypeId.random();
    private static final RateTimeline DEMO = timeline("1200.00", "2023-01-01").with(rate("1250.00", "2024-01-01"));

    @ParameterizedTest
    @CsvSource({
        "2022-12-31,",
        "2023-01-01, 1200.00",
        "2023-12-31, 1200.00",
        "2024-01-01, 1250.00",
        "2030-01-01, 1250.00",
        "9999-12-31, 1250.00"
    })
    void aDayHasTheRateThatIsValidOnIt(LocalDate day, String amount) {
        assertThat(amountOn(DEMO, day)).isEqualTo(amount);
    }

    @Test
    void aNewRateEndsTheOpenOneOnTheDayBefore() {
        var changed = DEMO.with(rate("1300.00", "2025-01-01"));

        assertThat(changed.rates())
                .extracting(rate -> rate.amount() + " " + rate.startDate() + " " + rate.endDate())
                .containsExactly(
                        "1200.00 2023-01-01 2023-12-31", "1250.00 2024-01-01 2024-12-31", "1300.00 2025-01-01 null");
        assertThat(amountOn(changed, LocalDate.of(2024, 12, 31))).isEqualTo("1250.00");
        assertThat(amountOn(changed, LocalDate.of(2025, 1, 1))).isEqualTo("1300.00");
    }

    @Test
    void aRateMayBeLeftWithOneDay() {
        var changed = DEMO.with(rate("1300.00", "2024-01-02"));

        assertThat(amountOn(changed, LocalDate.of(2024, 1, 1))).isEqualTo("1250.00");
        assertThat(amountOn(changed, LocalDate.of(2024, 1, 2))).isEqualTo("1300.00");
        assertThat(changed.rates().get(1).endDate()).isEqualTo("2024-01-01");
    }

    @Test
    void aClosedRateIsFollowedByNothingUntilAnotherIsSet() {
        var closed = DEMO.with(new RateClosed(TYPE, DEMO.open().orElseThrow().id(), LocalDate.of(2024, 6, 30)));

        assertThat(closed.open()).isEmpty();
        assertThat(closed.last()).map(Rate::endDate).contains(LocalDate.of(2024, 6, 30));
        assertThat(amountOn(closed, LocalDate.of(2024, 7, 1))).isNull();

        var resumed = closed.with(rate("1400.00", "2024-09-01"));
        assertThat(amountOn(resumed, LocalDate.of(2024, 6, 30))).isEqualTo("1250.00");
        assertThat(amountOn(resumed, LocalDate.of(2024, 8, 31))).isNull();
        assertThat(amountOn(resumed, LocalDate.of(2024, 9, 1))).isEqualTo("1400.00");
    }

    @Test
    void withoutRatesThereIsNoPrice() {
        assertThat(RateTimeline.EMPTY.open()).isEmpty();
        assertThat(RateTimeline.EMPTY.last()).isEmpty();
        assertThat(RateTimeline.EMPTY.on(LocalDate.EPOCH)).isEmpty();
        assertThat(RateTimeline.EMPTY.find(RateId.random())).isEmpty();
    }

    private static RateTimeline timeline(String amount, String start) {
        return RateTimeline.EMPTY.with(rate(amount, start));
    }

    private static RateSet rate(String amount, String start) {
        return new RateSet(TYPE, RateId.random(), Money.of(amount), LocalDate.parse(start));
    }

    private static String amountOn(RateTimeline timeline, LocalDate day) {
        return timeline.on(day).map(rate -> rate.amount().toString()).orElse(null);
    }
}
