package dev.planner.events.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.planner.events.AggregateId;
import dev.planner.events.Ids;
import dev.planner.events.staffing.ResourceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Identifies the plan rows of one resource in one calendar month: {@code <resource id>.<yyyy-MM>}. */
public record ResourceCalendarId(ResourceId resourceId, YearMonth month) implements AggregateId {

    private static final int UUID_LENGTH = 36;

    /** The calendar that a day of the resource is in. */
    public static ResourceCalendarId of(ResourceId resource, LocalDate day) {
        return new ResourceCalendarId(resource, YearMonth.from(day));
    }

    /** @throws IllegalArgumentException if the text is no id of a calendar */
    @JsonCreator
    public static ResourceCalendarId of(String text) {
        if (text.length() <= UUID_LENGTH + 1 || text.charAt(UUID_LENGTH) != '.') {
            throw new IllegalArgumentException("not the id of a resource's calendar");
        }
        var resource = new ResourceId(Ids.uuid(text.substring(0, UUID_LENGTH)));
        return new ResourceCalendarId(resource, month(text.substring(UUID_LENGTH + 1)));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a month", e);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return resourceId + "." + month;
    }
}
