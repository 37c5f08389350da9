package dev.planner.query.costs;

import dev.planner.events.portfolio.Dates;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A window taken apart into the calendar months that lie in it as a whole and the days before and after them.
 *
 * @param window what is taken apart
 * @param firstWhole the first day of the first whole month; the day after the window if there is none
 * @param afterWhole the day after the last whole month; the same as firstWhole if there is none
 */
record Months(Dates window, LocalDate firstWhole, LocalDate afterWhole) {

    static Months in(Dates window) {
        var afterWindow = window.end().plusDays(1);
        var first = window.start().getDayOfMonth() == 1 ? window.start() : firstOfNext(window.start());
        var after = YearMonth.from(afterWindow).atDay(1);
        return first.isBefore(after) ? new Months(window, first, after) : new Months(window, afterWindow, afterWindow);
    }

    private static LocalDate firstOfNext(LocalDate day) {
        return YearMonth.from(day).plusMonths(1).atDay(1);
    }
}
