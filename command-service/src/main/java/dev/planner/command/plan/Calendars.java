package dev.planner.command.plan;

import dev.planner.command.eventstore.Streams;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.staffing.ResourceId;
import java.time.YearMonth;
import java.util.TreeMap;

/** Which calendars there are, at which version, by the event store itself. */
class Calendars {

    private final Streams streams;

    Calendars(Streams streams) {
        this.streams = streams;
    }

    /** Final for who has claimed the resource. */
    CalendarVersions versions(ResourceId resource, Dates days) {
        var ids = days.byMonth().stream()
                .map(month -> ResourceCalendarId.of(resource, month.start()).toString())
                .toList();
        var versions = new TreeMap<YearMonth, Long>();
        streams.last(ids)
                .forEach((id, version) -> versions.put(ResourceCalendarId.of(id).month(), version));
        return new CalendarVersions(versions);
    }
}
