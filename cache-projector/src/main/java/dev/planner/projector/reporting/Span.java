package dev.planner.projector.reporting;

import dev.planner.events.portfolio.ProjectId;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days of a project, all in one month.
 *
 * @param first may be {@code last}
 */
record Span(ProjectId projectId, LocalDate first, LocalDate last) {

    /** A project and a month: what is summed up by one transaction at a time. */
    record Key(ProjectId projectId, YearMonth month) {}

    Span {
        if (!YearMonth.from(first).equals(YearMonth.from(last))) {
            throw new IllegalArgumentException("not within a month");
        }
    }

    Key key() {
        return new Key(projectId, YearMonth.from(first));
    }

    /** From the first day of either to the last day of either, which must be of the same project and month. */
    Span and(Span other) {
        return new Span(
                projectId,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
