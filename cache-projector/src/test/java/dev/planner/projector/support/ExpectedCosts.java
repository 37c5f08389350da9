package dev.planner.projector.support;

import dev.planner.events.actuals.Actual;
import dev.planner.events.actuals.Timesheet;
import dev.planner.events.plan.PlanRow;
import dev.planner.events.plan.ResourceCalendar;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.Resource;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the plan rows and actuals of a history cost: plain arithmetic, row by row, by the folds of the history. */
final class ExpectedCosts {

    private final History history;
    private final Map<String, Sum> days = new TreeMap<>();
    private final Map<String, Sum> months = new TreeMap<>();
    private final Map<String, Sum> workerMonths = new TreeMap<>();
    private final Set<Worked> worked = new HashSet<>();

    private record Worked(WorkerId workerId, ProjectId projectId, LocalDate date) {}

    private static final class Sum {
        private int planRows;
        private int unpricedRows;
        private BigDecimal planCost = BigDecimal.ZERO.setScale(2);
        private BigDecimal planCapital = planCost;
        private BigDecimal unmatchedCost = planCost;
        private BigDecimal unmatchedCapital = planCost;
        private int actualsCount;
        private BigDecimal actualAllocation = planCost;
        private BigDecimal actualCost = planCost;
        private BigDecimal actualCapital = planCost;

        String line() {
            return Stream.of(
                            planRows,
                            unpricedRows,
                            planCost,
                            planCapital,
                            unmatchedCost,
                            unmatchedCapital,
                            actualsCount,
                            actualAllocation,
                            actualCost,
                            actualCapital)
                    .map(Object::toString)
                    .reduce((one, other) -> one + "|" + other)
                    .orElseThrow();
        }

        String actualsLine() {
            return actualsCount + "|" + actualAllocation + "|" + actualCost + "|" + actualCapital;
        }
    }

    ExpectedCosts(History history) {
        this.history = history;
        history.actuals.timesheets.values().forEach(this::add);
        history.plan.calendars.values().forEach(this::add);
    }

    Stream<String> days() {
        return lines(days, Sum::line);
    }

    Stream<String> months() {
        return lines(months, Sum::line);
    }

    Stream<String> workerMonths() {
        return lines(workerMonths, Sum::actualsLine);
    }

    private static Stream<String> lines(Map<String, Sum> sums, Function<Sum, String> line) {
        return sums.entrySet().stream().map(sum -> sum.getKey() + "|" + line.apply(sum.getValue()));
    }

    private void add(Timesheet sheet) {
        sheet.actuals().forEach(actual -> {
            worked.add(new Worked(sheet.id().workerId(), actual.projectId(), actual.date()));
            var month = actual.date().withDayOfMonth(1);
            sums(actual.projectId(), actual.date()).forEach(sum -> add(sum, actual));
            var key = actual.projectId() + "|" + month + "|" + sheet.id().workerId();
            add(workerMonths.computeIfAbsent(key, _ -> new Sum()), actual);
        });
    }

    private static void add(Sum sum, Actual actual) {
        sum.actualsCount++;
        sum.actualAllocation =
                sum.actualAllocation.add(actual.allocationPercentage().value());
        sum.actualCost = sum.actualCost.add(actual.cost().total().amount());
        sum.actualCapital = sum.actualCapital.add(actual.cost().capital().amount());
    }

    private void add(ResourceCalendar calendar) {
        var resource = history.staffing.resources.getOrDefault(
                calendar.id().resourceId().toString(), Optional.empty());
        calendar.rows().forEach(row -> sums(row.projectId(), row.date()).forEach(sum -> add(sum, row, resource)));
    }

    private void add(Sum sum, PlanRow row, Optional<Resource> resource) {
        sum.planRows++;
        var rate = rate(resource, row.date());
        if (rate.isEmpty()) {
            sum.unpricedRows++;
            return;
        }
        var exact = rate.get()
                .amount()
                .amount()
                .multiply(row.allocation().allocationPercentage().value())
                .movePointLeft(2);
        var cost = exact.setScale(2, RoundingMode.HALF_EVEN);
        var capital = exact.multiply(row.allocation().capitalPercentage().value())
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_EVEN);
        sum.planCost = sum.planCost.add(cost);
        sum.planCapital = sum.planCapital.add(capital);
        var worker = resource.map(Resource::workerId).orElseThrow();
        if (!worked.contains(new Worked(worker, row.projectId(), row.date()))) {
            sum.unmatchedCost = sum.unmatchedCost.add(cost);
            sum.unmatchedCapital = sum.unmatchedCapital.add(capital);
        }
    }

    private Optional<Rate> rate(Optional<Resource> resource, LocalDate day) {
        return resource.map(Resource::workerId)
                .flatMap(id -> history.staffing.workers.getOrDefault(id.toString(), Optional.empty()))
                .flatMap(worker -> history.staffing.workerTypes.getOrDefault(
                        worker.workerTypeId().toString(), Optional.empty()))
                .map(WorkerType::timeline)
                .flatMap(timeline -> timeline.on(day));
    }

    private Stream<Sum> sums(ProjectId project, LocalDate day) {
        return Stream.of(
                days.computeIfAbsent(project + "|" + day, _ -> new Sum()),
                months.computeIfAbsent(project + "|" + day.withDayOfMonth(1), _ -> new Sum()));
    }
}
