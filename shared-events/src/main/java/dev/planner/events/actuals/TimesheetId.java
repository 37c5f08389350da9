package dev.planner.events.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import dev.planner.events.staffing.WorkerId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Identifies the actuals of one worker in one month; prints as {@code <worker id>.<yyyy-MM>}, so that everybody can derive it. */
public record TimesheetId(WorkerId workerId, YearMonth month) implements AggregateId {

    private static final char SEPARATOR = '.';

    /** The timesheet that holds what the worker did on the day. */
    public static TimesheetId of(WorkerId workerId, LocalDate day) {
        return new TimesheetId(workerId, YearMonth.from(day));
    }

    @JsonCreator
    public static TimesheetId of(String text) {
        var separator = text.indexOf(SEPARATOR);
        try {
            return new TimesheetId(
                    WorkerId.of(text.substring(0, Math.max(separator, 0))),
                    YearMonth.parse(text.substring(separator + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a timesheet id", e);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return workerId.toString() + SEPARATOR + month;
    }
}
