package dev.planner.query.reckoning;

import dev.planner.query.reckoning.Bookings.Done;
import dev.planner.query.reckoning.Bookings.Planned;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Variance (domain reference, section 11). */
public final class VarianceReckoning {

    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final List<String> TYPES = List.of(
            "unplanned_work", "unworked_assignment", "allocation_over", "allocation_under", "cost_over", "cost_under");

    private final UUID project;
    private final Map<Key, Planned> plan = new TreeMap<>();
    private final Map<Key, Done> actuals = new TreeMap<>();

    /** Worker-days by date and worker. */
    private record Key(LocalDate date, String worker) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return date.equals(other.date) ? worker.compareTo(other.worker) : date.compareTo(other.date);
        }
    }

    public VarianceReckoning(Bookings bookings, UUID project, LocalDate from, LocalDate to) {
        this.project = project;
        for (Planned row : bookings.plan()) {
            if (row.project().equals(project)
                    && !row.date().isBefore(from)
                    && !row.date().isAfter(to)) {
                plan.put(new Key(row.date(), row.worker()), row);
            }
        }
        for (Done row : bookings.actuals()) {
            if (row.project().equals(project)
                    && !row.date().isBefore(from)
                    && !row.date().isAfter(to)) {
                actuals.put(new Key(row.date(), row.worker()), row);
            }
        }
    }

    /** The whole report, as JSON. */
    public JsonNode report(BigDecimal allocationThreshold, BigDecimal costThreshold) {
        var days = new TreeMap<Key, Boolean>();
        plan.keySet().forEach(key -> days.put(key, true));
        actuals.keySet().forEach(key -> days.put(key, true));
        var records = days.keySet().stream()
                .filter(key -> isReported(key, allocationThreshold, costThreshold))
                .toList();
        var report = new LinkedHashMap<String, Object>();
        report.put("summary", summary(records));
        report.put("records", records.stream().map(this::shown).toList());
        return JsonMapper.shared().valueToTree(report);
    }

    /**
     * One worker-day, whatever the difference.
     *
     * @param name the worker's, now
     */
    public JsonNode comparison(String worker, String name, LocalDate date) {
        var key = new Key(date, worker);
        if (plan.containsKey(key) || actuals.containsKey(key)) {
            return JsonMapper.shared().valueToTree(shown(key));
        }
        return JsonMapper.shared().valueToTree(shown(key, null, name));
    }

    private boolean isReported(Key key, BigDecimal allocationThreshold, BigDecimal costThreshold) {
        var type = type(key);
        if (type == null || type.startsWith("un")) {
            return type != null;
        }
        return reaches(forecastAllocation(key), actualAllocation(key), allocationThreshold)
                || reaches(forecastCost(key), actualCost(key), costThreshold);
    }

    private static boolean reaches(BigDecimal forecast, BigDecimal actual, BigDecimal threshold) {
        return forecast != null
                && forecast.signum() != 0
                && actual.subtract(forecast)
                                .abs()
                                .movePointRight(2)
                                .divide(forecast, MathContext.DECIMAL128)
                                .compareTo(threshold)
                        >= 0;
    }

    private String type(Key key) {
        if (!plan.containsKey(key)) {
            return "unplanned_work";
        }
        if (!actuals.containsKey(key)) {
            return "unworked_assignment";
        }
        var allocation = actualAllocation(key).compareTo(forecastAllocation(key));
        if (allocation != 0) {
            return allocation > 0 ? "allocation_over" : "allocation_under";
        }
        var cost = forecastCost(key) == null ? 0 : actualCost(key).compareTo(forecastCost(key));
        return cost == 0 ? null : cost > 0 ? "cost_over" : "cost_under";
    }

    private Map<String, Object> summary(List<Key> records) {
        var byType = new LinkedHashMap<String, Object>();
        TYPES.forEach(type -> byType.put(
                type, records.stream().filter(key -> type.equals(type(key))).count()));
        var allocation = ZERO;
        var cost = ZERO;
        for (Key key : records) {
            allocation = allocation.add(
                    actualAllocation(key).subtract(forecastAllocation(key)).abs());
            cost = forecastCost(key) == null
                    ? cost
                    : cost.add(actualCost(key).subtract(forecastCost(key)).abs());
        }
        var summary = new LinkedHashMap<String, Object>();
        summary.put("totalVariances", records.size());
        summary.put("varianceByType", byType);
        summary.put("totalAllocationVariance", allocation.toPlainString());
        summary.put("totalCostVariance", cost.toPlainString());
        return summary;
    }

    private Map<String, Object> shown(Key key) {
        return shown(
                key,
                type(key),
                plan.containsKey(key)
                        ? plan.get(key).workerName()
                        : actuals.get(key).workerName());
    }

    private Map<String, Object> shown(Key key, String type, String workerName) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("varianceType", type);
        shown.put("projectId", project.toString());
        shown.put("externalWorkerId", key.worker());
        shown.put("workerName", workerName);
        shown.put("date", key.date().toString());
        put(shown, "Allocation", forecastAllocation(key), actualAllocation(key));
        put(shown, "Cost", forecastCost(key), actualCost(key));
        return shown;
    }

    private static void put(Map<String, Object> shown, String what, BigDecimal forecast, BigDecimal actual) {
        var variance = forecast == null ? null : actual.subtract(forecast);
        var percentage = forecast == null || forecast.signum() == 0
                ? null
                : variance.multiply(BigDecimal.valueOf(100)).divide(forecast, 4, RoundingMode.HALF_EVEN);
        var name = what.toLowerCase(Locale.ROOT) + "Variance";
        shown.put("forecast" + what, text(forecast));
        shown.put("actual" + what, text(actual));
        shown.put(name, text(variance));
        shown.put(name + "Percentage", text(percentage));
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private BigDecimal forecastAllocation(Key key) {
        return plan.containsKey(key) ? plan.get(key).allocation() : ZERO;
    }

    private BigDecimal actualAllocation(Key key) {
        return actuals.containsKey(key) ? actuals.get(key).allocation() : ZERO;
    }

    private BigDecimal forecastCost(Key key) {
        return plan.containsKey(key) ? plan.get(key).cost() : ZERO;
    }

    private BigDecimal actualCost(Key key) {
        return actuals.containsKey(key) ? actuals.get(key).cost() : ZERO;
    }
}
