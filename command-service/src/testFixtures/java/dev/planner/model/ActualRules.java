package dev.planner.model;

import dev.planner.model.State.Actual;
import dev.planner.model.State.Cost;
import dev.planner.model.State.PlanKey;
import dev.planner.model.State.PlanRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actuals (domain reference, section 9). */
final class ActualRules {

    private static final BigDecimal FIFTY = new BigDecimal("50.00");

    private final State state;

    ActualRules(State state) {
        this.state = state;
    }

    /** What a client says of an actual. */
    private record Entry(
            String projectId,
            String externalWorkerId,
            String workerName,
            LocalDate date,
            BigDecimal allocation,
            BigDecimal capital,
            BigDecimal expense) {}

    Expectation create(Command command) {
        var fields = new Fields(command.body());
        var id = fields.optionalId("id");
        var entry = entry(fields);
        fields.settle();
        var objections = new Objections();
        var project = state.projects.get(entry.projectId());
        objections.add(project == null, 422, "REFERENCE_NOT_FOUND", "field", "projectId");
        if (project != null && state.isRepeated(id, entry)) {
            return state.repeated(timesheetOf(id), Map.of("id", id, "warnings", List.of()));
        }
        objections.add(state.isTaken(id), 409, "DUPLICATE", "field", "id");
        var worker = workerOf(entry.externalWorkerId());
        objections.add(worker == null, 422, "REFERENCE_NOT_FOUND", "field", "externalWorkerId");
        if (project == null || worker == null) {
            objections.settle();
        }
        objections.add(project.archived(), 409, "PROJECT_ARCHIVED");
        var stored = state.workers.get(worker);
        objections.add(!entry.workerName().equals(stored.name()), 422, "WORKER_NAME_MISMATCH");
        objections.add(isBooked(worker, entry), 409, "DUPLICATE_ACTUAL");
        requireRoom(objections, worker, entry.date(), BigDecimal.ZERO, entry.allocation());
        var rate = state.rateOn(stored.workerTypeId(), entry.date());
        objections.add(rate == null, 422, "RATE_NOT_FOUND");
        objections.settle();

        var planned = planned(worker, entry);
        var capital = planned.map(PlanRow::capital).orElse(entry.capital() == null ? FIFTY : entry.capital());
        var source = planned.isPresent() ? "plan" : entry.capital() == null ? "default" : "explicit";
        var actual = new Actual(
                entry.projectId(),
                worker,
                entry.externalWorkerId(),
                entry.workerName(),
                entry.date(),
                entry.allocation(),
                capital,
                PlanRules.HUNDRED.subtract(capital),
                source,
                !project.contains(entry.date()),
                cost(rate, entry.allocation(), capital));
        state.take(id, entry);
        state.actuals.put(id, actual);
        var isIgnored = planned.isPresent() && entry.capital() != null;
        var warnings = isIgnored ? List.of(Map.of("code", "SPLIT_IGNORED")) : List.of();
        return state.created(actual.timesheet(), recorded(id, actual), Map.of("id", id, "warnings", warnings));
    }

    Expectation change(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var allocation = fields.percentage("allocationPercentage");
        fields.settle();
        var old = state.actuals.get(id);
        var objections = new Objections();
        if (old == null) {
            objections.add(true, 404, "NOT_FOUND");
            var ended = state.endedActuals.get(id);
            objections.add(ended != null && isMismatch(command, ended), 412, "VERSION_MISMATCH");
            objections.settle();
        }
        objections.add(isMismatch(command, old), 412, "VERSION_MISMATCH");
        objections.add(state.projects.get(old.projectId()).archived(), 409, "PROJECT_ARCHIVED");
        if (allocation.compareTo(old.allocation()) == 0) {
            objections.settle();
            return answered(id, old);
        }
        requireRoom(objections, old.workerId(), old.date(), old.allocation(), allocation);
        var rate = state.rateOn(state.workers.get(old.workerId()).workerTypeId(), old.date());
        objections.add(rate == null, 422, "RATE_NOT_FOUND");
        objections.settle();
        var cost = cost(rate, allocation, old.capital());
        var actual = new Actual(
                old.projectId(),
                old.workerId(),
                old.externalWorkerId(),
                old.workerName(),
                old.date(),
                allocation,
                old.capital(),
                old.expense(),
                old.splitSource(),
                old.outside(),
                cost);
        state.actuals.put(id, actual);
        return answered(
                id,
                actual,
                Event.of(
                        "actuals.actual-changed",
                        actual.timesheet(),
                        "workerId",
                        actual.workerId(),
                        "actualId",
                        id,
                        "projectId",
                        actual.projectId(),
                        "date",
                        actual.date().toString(),
                        "allocationPercentage",
                        allocation.toPlainString(),
                        "actualCost",
                        cost.total().toPlainString(),
                        "capitalAmount",
                        cost.capital().toPlainString(),
                        "expenseAmount",
                        cost.expense().toPlainString()));
    }

    Expectation delete(Command command) {
        var id = command.target(0);
        var actual = state.actuals.get(id);
        var known = actual == null ? state.endedActuals.get(id) : actual;
        var objections = new Objections();
        if (known == null) {
            objections.add(true, 404, "NOT_FOUND");
            objections.settle();
        }
        objections.add(isMismatch(command, known), 412, "VERSION_MISMATCH");
        objections.add(
                actual != null && state.projects.get(actual.projectId()).archived(), 409, "PROJECT_ARCHIVED");
        objections.settle();
        if (actual == null) {
            return state.ended(known.timesheet());
        }
        state.actuals.remove(id);
        state.endedActuals.put(id, actual);
        state.retire(id);
        return state.ended(
                actual.timesheet(),
                Event.of(
                        "actuals.actual-deleted",
                        actual.timesheet(),
                        "workerId",
                        actual.workerId(),
                        "actualId",
                        id,
                        "projectId",
                        actual.projectId(),
                        "date",
                        actual.date().toString()));
    }

    /** The formula of section 9. */
    private static Cost cost(BigDecimal rate, BigDecimal percentage, BigDecimal capitalShare) {
        var exact = rate.multiply(percentage).movePointLeft(2);
        var total = exact.setScale(2, RoundingMode.HALF_EVEN);
        var capital = exact.multiply(capitalShare).movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN);
        return new Cost(total, capital, total.subtract(capital));
    }

    private static Entry entry(Fields fields) {
        var entry = new Entry(
                fields.id("projectId"),
                fields.text("externalWorkerId", 100),
                fields.text("workerName", 255),
                fields.date("date"),
                fields.percentage("allocationPercentage"),
                fields.optionalPercentage("capitalPercentage"),
                fields.optionalPercentage("expensePercentage"));
        var isNone = entry.capital() == null && entry.expense() == null;
        var isWhole = entry.capital() != null
                && entry.expense() != null
                && entry.capital().add(entry.expense()).compareTo(PlanRules.HUNDRED) == 0;
        if (!isNone && !isWhole && fields.isGood("capitalPercentage") && fields.isGood("expensePercentage")) {
            fields.error("capitalPercentage", "invalid_split");
        }
        return entry;
    }

    private void requireRoom(
            Objections objections, String worker, LocalDate day, BigDecimal own, BigDecimal requested) {
        var existing = worked(worker, day).subtract(own);
        var total = existing.add(requested);
        objections.add(
                total.compareTo(PlanRules.HUNDRED) > 0,
                409,
                "ALLOCATION_EXCEEDED",
                "days",
                List.of(Event.fields(
                        "worker", state.workers.get(worker).externalId(),
                        "day", day.toString(),
                        "existing", existing.toPlainString(),
                        "requested", requested.toPlainString(),
                        "total", total.toPlainString(),
                        "excess", total.subtract(PlanRules.HUNDRED).toPlainString())));
    }

    /** The worker's sum of the day over all projects. */
    BigDecimal worked(String worker, LocalDate day) {
        return state.actuals.values().stream()
                .filter(actual -> actual.workerId().equals(worker) && actual.date().equals(day))
                .map(Actual::allocation)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private boolean isBooked(String worker, Entry entry) {
        return state.actualsOn(entry.projectId())
                .anyMatch(actual ->
                        actual.workerId().equals(worker) && actual.date().equals(entry.date()));
    }

    private Optional<PlanRow> planned(String worker, Entry entry) {
        return state.resources.entrySet().stream()
                .filter(resource -> worker.equals(resource.getValue().workerId()))
                .map(resource -> state.plan.get(new PlanKey(resource.getKey(), entry.projectId(), entry.date())))
                .filter(row -> row != null)
                .findFirst();
    }

    private String workerOf(String externalId) {
        return state.workers.entrySet().stream()
                .filter(worker -> worker.getValue().externalId().equals(externalId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private String timesheetOf(String id) {
        return state.actuals.get(id).timesheet();
    }

    private boolean isMismatch(Command command, Actual actual) {
        return command.expectedVersion() != null && command.expectedVersion() != state.version(actual.timesheet());
    }

    private Expectation answered(String id, Actual actual, Event... events) {
        state.record(List.of(events));
        var version = state.version(actual.timesheet());
        return new Expectation.Accepted(200, Map.of("id", id, "version", version), version, List.of(events));
    }

    private static Event recorded(String id, Actual actual) {
        return Event.of(
                "actuals.actual-recorded",
                actual.timesheet(),
                "workerId",
                actual.workerId(),
                "actualId",
                id,
                "projectId",
                actual.projectId(),
                "externalWorkerId",
                actual.externalWorkerId(),
                "workerName",
                actual.workerName(),
                "date",
                actual.date().toString(),
                "allocationPercentage",
                actual.allocation().toPlainString(),
                "capitalPercentage",
                actual.capital().toPlainString(),
                "expensePercentage",
                actual.expense().toPlainString(),
                "splitSource",
                actual.splitSource(),
                "unplanned",
                !actual.splitSource().equals("plan"),
                "outsideProjectDates",
                actual.outside(),
                "actualCost",
                actual.cost().total().toPlainString(),
                "capitalAmount",
                actual.cost().capital().toPlainString(),
                "expenseAmount",
                actual.cost().expense().toPlainString());
    }
}
