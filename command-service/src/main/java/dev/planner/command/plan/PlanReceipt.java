package dev.planner.command.plan;

import dev.planner.events.portfolio.Dates;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What setting a range answers.
 *
 * @param days of the range; all of them have a row as asked
 * @param created how many of them had none before
 * @param changed how many had other percentages before
 * @param version of the range, for {@code If-Match} of a further command about the same months
 * @param versions of the calendar of each month, by month ({@code yyyy-MM}), as plan rows show it
 */
record PlanReceipt(long days, int created, int changed, long version, Map<String, Long> versions) {

    static PlanReceipt of(Dates days, int created, int changed, CalendarVersions versions) {
        var byMonth = versions.byMonth().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(), Map.Entry::getValue, Math::max, TreeMap::new));
        return new PlanReceipt(days.length(), created, changed, versions.version(), byMonth);
    }
}
