package dev.planner.events.portfolio;

import java.time.LocalDate;

/** A range of days; both ends belong to it. */
public record Dates(LocalDate start, LocalDate end) {

    public boolean contains(Dates other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
