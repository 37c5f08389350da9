package dev.planner.command.plan;

import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.staffing.ResourceId;
import java.time.YearMonth;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which calendars there are, at which version, by the event store itself. */
class Calendars {

    private static final String VERSIONS = """
            select calendar, version from unnest(?::text[]) calendar
            cross join lateral (
                select max(sequence_number) from domain_event_entry where aggregate_identifier = calendar) last (version)
            where version is not null
            """;

    private final JdbcClient database;

    Calendars(JdbcClient database) {
        this.database = database;
    }

    /** Final for who has claimed the resource. */
    CalendarVersions versions(ResourceId resource, Dates days) {
        var ids = days.byMonth().stream()
                .map(month -> ResourceCalendarId.of(resource, month.start()).toString())
                .toArray(String[]::new);
        var versions = new TreeMap<YearMonth, Long>();
        database.sql(VERSIONS).param(ids).query(row -> {
            versions.put(ResourceCalendarId.of(row.getString(1)).month(), row.getLong(2));
        });
        return new CalendarVersions(versions);
    }
}
