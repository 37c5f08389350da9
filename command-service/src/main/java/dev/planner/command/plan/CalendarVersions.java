package dev.planner.command.plan;

import dev.planner.command.execution.ExpectedVersion;
import dev.planner.events.plan.ResourceCalendarId;
import dev.planner.events.staffing.ResourceId;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The versions of the calendars of a range. As one number they count all their events: it grows with whatever happens to any of them, and for a
 * single month it is the version of its calendar.
 *
 * @param byMonth the sequence number of the last event, in order of months; months without a calendar are left out
 */
record CalendarVersions(SortedMap<YearMonth, Long> byMonth) {

    static final CalendarVersions NONE = new CalendarVersions(Collections.emptySortedMap());

    CalendarVersions {
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    }

    /** −1 if there is no calendar. */
    long version() {
        return byMonth.values().stream().mapToLong(version -> version + 1).sum() - 1;
    }

    /** @throws dev.planner.edge.problem.Refusal VERSION_MISMATCH if the client has seen another state of the range */
    void check(ExpectedVersion expected) {
        if (byMonth.isEmpty()) {
            expected.checkAbsent();
        } else {
            expected.check(version());
        }
    }

    CalendarVersions with(YearMonth month, long version) {
        var more = new TreeMap<>(byMonth);
        more.put(month, version);
        return new CalendarVersions(more);
    }

    /** By the ids of the calendars. */
    Map<String, Long> sequences(ResourceId resource) {
        return byMonth.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new ResourceCalendarId(resource, entry.getKey()).toString(), Map.Entry::getValue));
    }
}
