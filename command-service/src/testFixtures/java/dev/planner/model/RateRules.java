package dev.planner.model;

import dev.planner.model.State.Rate;
import dev.planner.model.State.WorkerType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Worker types and their rates (domain reference, sections 2, 3 and 7). */
final class RateRules {

    private final State state;

    RateRules(State state) {
        this.state = state;
    }

    Expectation createWorkerType(Command command) {
        var fields = new Fields(command.body());
        var id = fields.optionalId("id");
        var type = new WorkerType(fields.text("type", 100), fields.text("description", 1000), Map.of());
        fields.settle();
        if (state.isRepeated(id, type)) {
            return state.repeated(id, Map.of("id", id));
        }
        var objections = new Objections();
        objections.add(state.isTaken(id), 409, "DUPLICATE", "field", "id");
        objections.add(isTaken(id, type.type()), 409, "DUPLICATE", "field", "type");
        objections.settle();
        state.take(id, type);
        state.workerTypes.put(id, type);
        return state.created(id, event("staffing.worker-type-created", id, type), Map.of("id", id));
    }

    Expectation changeWorkerType(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var old = state.workerTypes.getOrDefault(id, new WorkerType("", "", Map.of()));
        var type = new WorkerType(
                fields.text("type", 100, old.type()),
                fields.text("description", 1000, old.description()),
                old.rates());
        fields.settle();
        var objections = Model.addressed(state, command, state.workerTypes, id);
        objections.add(isTaken(id, type.type()), 409, "DUPLICATE", "field", "type");
        objections.settle();
        state.workerTypes.put(id, type);
        return type.equals(old)
                ? state.changed(id)
                : state.changed(id, event("staffing.worker-type-changed", id, type));
    }

    Expectation deleteWorkerType(Command command) {
        var id = command.target(0);
        var objections = Model.ending(state, command, id);
        objections.add(
                state.workers.values().stream().anyMatch(worker -> worker.workerTypeId().equals(id)),
                409,
                "WORKER_TYPE_HAS_WORKERS");
        objections.settle();
        state.retire(id);
        var type = state.workerTypes.remove(id);
        if (type == null) {
            return state.ended(id);
        }
        type.rates().keySet().forEach(state::retire);
        return state.ended(id, Event.of("staffing.worker-type-deleted", id, "workerTypeId", id));
    }

    /** What makes two rates the same. */
    private record Creation(String workerTypeId, BigDecimal amount, LocalDate start) {}

    Expectation setRate(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var rateId = fields.optionalId("id");
        var amount = fields.money("amount");
        fields.check(amount == null || amount.signum() > 0, "amount", "not_positive");
        var start = fields.date("startDate");
        fields.settle();
        var creation = new Creation(id, amount, start);
        if (state.isRepeated(rateId, creation)) {
            return state.repeated(id, Map.of("id", rateId));
        }
        var objections = new Objections();
        objections.add(state.isTaken(rateId), 409, "DUPLICATE", "field", "id");
        if (!state.workerTypes.containsKey(id)) {
            objections.add(true, 404, "NOT_FOUND");
            objections.settle();
        }
        var type = state.workerTypes.get(id);
        var rates = new LinkedHashMap<>(type.rates());
        if (!rates.isEmpty()) {
            var last = rates.lastEntry();
            var isOpen = last.getValue().end() == null;
            objections.add(
                    isOpen && !start.isAfter(last.getValue().start()), 409, "RATE_START_NOT_AFTER_OPEN");
            objections.add(!isOpen && !start.isAfter(last.getValue().end()), 409, "RATE_OVERLAP");
            if (isOpen) {
                rates.put(
                        last.getKey(),
                        new Rate(last.getValue().amount(), last.getValue().start(), start.minusDays(1)));
            }
        }
        objections.settle();
        rates.put(rateId, new Rate(amount, start, null));
        state.take(rateId, creation);
        state.workerTypes.put(id, new WorkerType(type.type(), type.description(), rates));
        return state.created(
                id,
                Event.of(
                        "staffing.rate-set",
                        id,
                        "workerTypeId",
                        id,
                        "rateId",
                        rateId,
                        "amount",
                        amount.toPlainString(),
                        "startDate",
                        start.toString()),
                Map.of("id", rateId));
    }

    Expectation closeRate(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var end = fields.date("endDate");
        fields.settle();
        var objections = Model.addressed(state, command, state.workerTypes, id);
        var type = state.workerTypes.get(id);
        var rates = new LinkedHashMap<>(type.rates());
        var isOpen = !rates.isEmpty() && rates.lastEntry().getValue().end() == null;
        objections.add(!isOpen, 422, "RATE_NOT_FOUND");
        objections.add(isOpen && end.isBefore(rates.lastEntry().getValue().start()), 422, "VALIDATION_FAILED");
        objections.settle();
        var open = rates.lastEntry();
        rates.put(open.getKey(), new Rate(open.getValue().amount(), open.getValue().start(), end));
        state.workerTypes.put(id, new WorkerType(type.type(), type.description(), rates));
        return state.changed(
                id,
                Event.of(
                        "staffing.rate-closed",
                        id,
                        "workerTypeId",
                        id,
                        "rateId",
                        open.getKey(),
                        "endDate",
                        end.toString()));
    }

    private boolean isTaken(String id, String type) {
        return state.workerTypes.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(id) && other.getValue().type().equals(type));
    }

    private static Event event(String type, String id, WorkerType workerType) {
        return Event.of(
                type,
                id,
                "workerTypeId",
                id,
                "type",
                workerType.type(),
                "description",
                workerType.description());
    }
}
