package dev.planner.query.reckoning;

import dev.planner.query.reckoning.Bookings.Done;
import dev.planner.query.reckoning.Bookings.Phase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Time series and drill-down (domain reference, section 11) of the actuals of some projects in a window. */
public final class CostReckoning {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final Bookings bookings;
    private final Set<UUID> projects;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Done> actuals;

    /** Where a group stands in the order, and how it is shown. */
    private record Group(LocalDate start, String key, String name) {}

    public CostReckoning(Bookings bookings, Set<UUID> projects, LocalDate from, LocalDate to) {
        this.bookings = bookings;
        this.projects = projects;
        this.from = from;
        this.to = to;
        this.actuals = bookings.actualsOf(projects, from, to);
    }

    /** @param interval daily, weekly or monthly */
    public JsonNode series(String interval) {
        var periods = new ArrayList<Map<String, Object>>();
        var start = from;
        while (!start.isAfter(to)) {
            var next = next(start, interval);
            var end = next.isAfter(to) ? to : next.minusDays(1);
            periods.add(period(start, end));
            start = end.plusDays(1);
        }
        var budget = bookings.budgetOf(projects);
        var summary = new LinkedHashMap<String, Object>();
        summary.put("totalActual", sum(actuals, Done::cost).toPlainString());
        summary.put("totalCapital", sum(actuals, Done::capital).toPlainString());
        summary.put("totalExpense", sum(actuals, CostReckoning::expense).toPlainString());
        summary.put("budgetUtilizationPercentage", utilization(budget));
        var series = new LinkedHashMap<String, Object>();
        series.put("periods", periods);
        series.put("budget", Map.of("total", budget.toPlainString()));
        series.put("summary", summary);
        return JsonMapper.shared().valueToTree(series);
    }

    /** @param grouping worker, date or phase */
    public JsonNode drillDown(String grouping) {
        var order = Comparator.comparing(Group::start, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(grouping.equals("phase") ? Group::name : Group::key)
                .thenComparing(Group::key);
        var groups = new TreeMap<Group, List<Done>>(order);
        for (Done done : actuals) {
            groups.computeIfAbsent(group(done, grouping), _ -> new ArrayList<>())
                    .add(done);
        }
        var breakdown = groups.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .toList();
        var summary = new LinkedHashMap<String, Object>();
        costs(summary, actuals);
        summary.put("groupsCount", groups.size());
        var report = new LinkedHashMap<String, Object>();
        report.put("breakdown", breakdown);
        report.put("summary", summary);
        return JsonMapper.shared().valueToTree(report);
    }

    private static LocalDate next(LocalDate start, String interval) {
        return switch (interval) {
            case "daily" -> start.plusDays(1);
            case "weekly" -> start.plusDays(7);
            default -> start.withDayOfMonth(1).plusMonths(1);
        };
    }

    private Map<String, Object> period(LocalDate start, LocalDate end) {
        var within = bookings.actualsOf(projects, start, end);
        var until = bookings.actualsOf(projects, from, end);
        var period = new LinkedHashMap<String, Object>();
        period.put("periodStart", start.toString());
        period.put("periodEnd", end.toString());
        costs(period, within);
        period.put("actualsCount", within.size());
        period.put("cumulativeTotal", sum(until, Done::cost).toPlainString());
        period.put("cumulativeCapital", sum(until, Done::capital).toPlainString());
        period.put("cumulativeExpense", sum(until, CostReckoning::expense).toPlainString());
        return period;
    }

    private String utilization(BigDecimal budget) {
        return budget.signum() == 0
                ? "0.0000"
                : sum(actuals, Done::cost)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(budget, 4, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private Group group(Done done, String grouping) {
        return switch (grouping) {
            case "worker" -> new Group(null, done.worker(), done.workerName());
            case "date" -> new Group(null, done.date().toString(), done.date().toString());
            default ->
                bookings.phases().stream()
                        .filter(phase -> phase.holds(done))
                        .map(CostReckoning::group)
                        .findFirst()
                        .orElse(new Group(null, "none", "none"));
        };
    }

    private static Group group(Phase phase) {
        return new Group(phase.start(), phase.id().toString(), phase.name());
    }

    private static Map<String, Object> item(Group group, List<Done> spent) {
        var item = new LinkedHashMap<String, Object>();
        item.put("key", group.key());
        item.put("name", group.name());
        costs(item, spent);
        item.put("totalAllocation", sum(spent, Done::allocation).toPlainString());
        item.put("actualsCount", spent.size());
        return item;
    }

    private static void costs(Map<String, Object> shown, List<Done> spent) {
        shown.put("totalCost", sum(spent, Done::cost).toPlainString());
        shown.put("capitalCost", sum(spent, Done::capital).toPlainString());
        shown.put("expenseCost", sum(spent, CostReckoning::expense).toPlainString());
    }

    private static BigDecimal expense(Done done) {
        return done.cost().subtract(done.capital());
    }

    private static BigDecimal sum(List<Done> spent, Function<Done, BigDecimal> part) {
        return spent.stream().map(part).reduce(ZERO, BigDecimal::add);
    }
}
