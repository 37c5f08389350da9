package dev.planner.events.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** A range of days; both ends belong to it. */
public record Dates(LocalDate start, LocalDate end) {

    public boolean contains(Dates other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** How many days. */
    public long length() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** The smallest range that has the days of both. */
    public Dates around(Dates other) {
        return new Dates(start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }

    /** The days in order. */
    public Stream<LocalDate> stream() {
        return start.datesUntil(end.plusDays(1));
    }

    /** The parts of the range that lie in one calendar month each, in order. */
    public List<Dates> byMonth() {
        return Stream.iterate(
                        YearMonth.from(start),
                        month -> !month.isAfter(YearMonth.from(end)),
                        month -> month.plusMonths(1))
                .map(this::in)
                .toList();
    }

    private Dates in(YearMonth month) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return new Dates(first.isBefore(start) ? start : first, last.isAfter(end) ? end : last);
    }
}
