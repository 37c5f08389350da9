package dev.planner.query.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The day that a report is as of if its reader names none: today, by UTC. */
final class ReportDay {

    private final Clock clock;

    ReportDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate or(@Nullable LocalDate named) {
        return named == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : named;
    }
}
