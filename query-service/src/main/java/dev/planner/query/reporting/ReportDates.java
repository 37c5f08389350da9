package dev.planner.query.reporting;

import dev.planner.events.portfolio.Dates;
import java.time.LocalDate;

/**
 * The days of a report.
 *
 * @param reportDate as of which its figures are
 */
record ReportDates(LocalDate startDate, LocalDate endDate, LocalDate reportDate) {

    static ReportDates of(Dates dates, LocalDate asOf) {
        return new ReportDates(dates.start(), dates.end(), asOf);
    }
}
