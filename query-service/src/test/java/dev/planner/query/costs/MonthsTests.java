package dev.planner.query.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.events.portfolio.Dates;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole months in windows. */
class MonthsTests {

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-12-31, 2024-01-01, 2025-01-01",
        "2024-01-02, 2024-12-30, 2024-02-01, 2024-12-01",
        "2024-02-01, 2024-02-29, 2024-02-01, 2024-03-01",
        "2024-02-01, 2024-02-28, 2024-02-29, 2024-02-29",
        "2024-02-02, 2024-02-29, 2024-03-01, 2024-03-01",
        "2024-01-15, 2024-02-15, 2024-02-16, 2024-02-16",
        "2024-01-31, 2024-03-01, 2024-02-01, 2024-03-01",
        "2024-12-31, 2024-12-31, 2025-01-01, 2025-01-01",
        "9999-12-01, 9999-12-31, 9999-12-01, +10000-01-01"
    })
    void theWholeMonthsOfAWindow(LocalDate from, LocalDate to, LocalDate firstWhole, LocalDate afterWhole) {
        assertThat(Months.in(new Dates(from, to))).isEqualTo(new Months(new Dates(from, to), firstWhole, afterWhole));
    }

    @Test
    void everyDayIsInAWholeMonthOrAtAnEdge() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            var from = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(90));
            var window = new Dates(from, from.plusDays(random.nextInt(120)));
            var months = Months.in(window);
            window.stream().forEach(day -> {
                var isWhole = !day.isBefore(months.firstWhole()) && day.isBefore(months.afterWhole());
                var first = day.withDayOfMonth(1);
                assertThat(isWhole)
                        .as(day + " of " + window)
                        .isEqualTo(window.contains(first)
                                && window.contains(first.plusMonths(1).minusDays(1)));
            });
        }
    }
}
