package dev.planner.query.costs;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a time series cuts its window into periods. */
enum Interval {
    DAILY,
    /** Seven days each from the first day of the window on; the last may be shorter. */
    WEEKLY,
    /** Calendar months; the first and the last may be clipped. */
    MONTHLY;

    private static final int WEEK = 7;

    /** @throws Refusal MALFORMED_REQUEST if there is no such key */
    static Interval of(String key) {
        return Arrays.stream(values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("interval is none of daily, weekly, monthly."));
    }

    /** The lower_snake key by which clients name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In order; together they are the window. */
    List<Dates> periods(Dates window) {
        return switch (this) {
            case DAILY -> window.stream().map(day -> new Dates(day, day)).toList();
            case WEEKLY -> weeks(window).toList();
            case MONTHLY -> window.byMonth();
        };
    }

    private static Stream<Dates> weeks(Dates window) {
        return Stream.iterate(window.start(), start -> !start.isAfter(window.end()), start -> start.plusDays(WEEK))
                .map(start -> new Dates(start, earlier(start.plusDays(WEEK - 1), window.end())));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
