package dev.planner.model;

import dev.planner.model.Expectation.Accepted;
import dev.planner.model.State.PlanKey;
import dev.planner.model.State.PlanRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plan rows (domain reference, section 8). */
final class PlanRules {

    static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final int MAX_DAYS = 731;

    private final State state;

    PlanRules(State state) {
        this.state = state;
    }

    Expectation set(Command command) {
        var fields = new Fields(command.body());
        var from = fields.date("from");
        var to = fields.date("to");
        if (from != null && to != null) {
            fields.check(!from.isAfter(to), "to", "before_start");
            fields.check(from.isAfter(to) || isShort(from, to), "to", "range_too_long");
        }
        var row = row(fields);
        fields.settle();
        var project = command.target(0);
        var resource = command.target(1);
        var days = from.datesUntil(to.plusDays(1)).toList();
        var objections = addressed(command, days);
        var outside = days.stream()
                .filter(day -> !state.projects.get(project).contains(day))
                .map(LocalDate::toString)
                .toList();
        objections.add(!outside.isEmpty(), 422, "DAY_OUTSIDE_PROJECT", "days", outside);
        var exceeded = days.stream()
                .map(day -> exceeded(resource, project, day, row.allocation()))
                .filter(Objects::nonNull)
                .toList();
        objections.add(!exceeded.isEmpty(), 409, "ALLOCATION_EXCEEDED", "days", exceeded);
        objections.settle();

        var touched = new ArrayList<LocalDate>();
        var created = 0;
        for (LocalDate day : days) {
            var before = state.plan.put(new PlanKey(resource, project, day), row);
            created += before == null ? 1 : 0;
            if (!row.equals(before)) {
                touched.add(day);
            }
        }
        var events = byMonth(touched).values().stream()
                .map(month -> setEvent(resource, project, month, row))
                .toList();
        state.record(events);
        var body = Map.of(
                "days", days.size(),
                "created", created,
                "changed", touched.size() - created,
                "version", version(resource, days),
                "versions", versions(resource, days));
        return new Accepted(200, body, version(resource, days), events);
    }

    Expectation remove(Command command) {
        var from = LocalDate.parse(command.target(2));
        var to = LocalDate.parse(command.target(3));
        if (from.isAfter(to)) {
            throw new Objections.Raised(List.of(Expectation.Refusal.of(400, "MALFORMED_REQUEST")));
        }
        var fields = new Fields(Map.of());
        fields.check(isShort(from, to), "to", "range_too_long");
        fields.settle();
        var project = command.target(0);
        var resource = command.target(1);
        var days = from.datesUntil(to.plusDays(1)).toList();
        addressed(command, days).settle();
        var removed = days.stream()
                .filter(day -> state.plan.remove(new PlanKey(resource, project, day)) != null)
                .toList();
        var events = byMonth(removed).values().stream()
                .map(month -> Event.of(
                        "plan.rows-removed",
                        calendar(resource, month.getFirst()),
                        "resourceId",
                        resource,
                        "projectId",
                        project,
                        "from",
                        month.getFirst().toString(),
                        "to",
                        month.getLast().toString()))
                .toList();
        state.record(events);
        return new Accepted(204, Map.of(), version(resource, days), events);
    }

    private static PlanRow row(Fields fields) {
        var allocation = fields.percentage("allocationPercentage");
        fields.check(allocation == null || allocation.signum() > 0, "allocationPercentage", "out_of_range");
        var capital = fields.percentage("capitalPercentage");
        var expense = fields.percentage("expensePercentage");
        if (capital != null && expense != null) {
            fields.check(capital.add(expense).compareTo(HUNDRED) == 0, "capitalPercentage", "invalid_split");
        }
        return new PlanRow(allocation, capital, expense);
    }

    private Objections addressed(Command command, List<LocalDate> days) {
        var project = state.projects.get(command.target(0));
        var resource = command.target(1);
        var objections = new Objections();
        objections.add(project != null && project.archived(), 409, "PROJECT_ARCHIVED");
        objections.add(
                command.expectedVersion() != null && command.expectedVersion() != version(resource, days),
                412,
                "VERSION_MISMATCH");
        if (project == null || !state.resources.containsKey(resource)) {
            objections.add(true, 404, "NOT_FOUND");
            objections.settle();
        }
        return objections;
    }

    /** The row itself counts with its new value only. */
    private Map<String, Object> exceeded(String resource, String project, LocalDate day, BigDecimal requested) {
        var existing = allocated(resource, day, project);
        var total = existing.add(requested);
        return total.compareTo(HUNDRED) <= 0
                ? null
                : Event.fields(
                        "resourceId", resource,
                        "day", day.toString(),
                        "existing", existing.toPlainString(),
                        "requested", requested.toPlainString(),
                        "total", total.toPlainString(),
                        "excess", total.subtract(HUNDRED).toPlainString());
    }

    /** What the resource is allocated on the day, without one project. */
    BigDecimal allocated(String resource, LocalDate day, String without) {
        return state.plan.entrySet().stream()
                .filter(row -> row.getKey().resource().equals(resource)
                        && row.getKey().day().equals(day)
                        && !row.getKey().project().equals(without))
                .map(row -> row.getValue().allocation())
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static Event setEvent(String resource, String project, List<LocalDate> days, PlanRow row) {
        return Event.of(
                "plan.rows-set",
                calendar(resource, days.getFirst()),
                "resourceId",
                resource,
                "projectId",
                project,
                "from",
                days.getFirst().toString(),
                "to",
                days.getLast().toString(),
                "allocationPercentage",
                row.allocation().toPlainString(),
                "capitalPercentage",
                row.capital().toPlainString(),
                "expensePercentage",
                row.expense().toPlainString());
    }

    private static Map<YearMonth, List<LocalDate>> byMonth(List<LocalDate> days) {
        var months = new TreeMap<YearMonth, List<LocalDate>>();
        days.forEach(day -> months.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>()).add(day));
        return months;
    }

    private static boolean isShort(LocalDate from, LocalDate to) {
        return to.isBefore(from.plusDays(MAX_DAYS));
    }

    private static String calendar(String resource, LocalDate day) {
        return resource + "." + YearMonth.from(day);
    }

    /** All events of all months of the range, counted from 0. */
    long version(String resource, List<LocalDate> days) {
        var months = new TreeSet<>(days.stream().map(day -> calendar(resource, day)).toList());
        return months.stream().mapToLong(month -> state.version(month) + 1).sum() - 1;
    }

    private Map<String, Long> versions(String resource, List<LocalDate> days) {
        var versions = new TreeMap<String, Long>();
        days.forEach(day -> versions.put(
                YearMonth.from(day).toString(), state.version(calendar(resource, day))));
        return versions;
    }
}
