package dev.planner.model;

import dev.planner.model.State.Resource;
import dev.planner.model.State.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Workers and resources (domain reference, sections 2 and 3). */
final class StaffingRules {

    private static final Set<String> TYPES = Set.of("labor", "non_labor");

    private final State state;

    StaffingRules(State state) {
        this.state = state;
    }

    Expectation createWorker(Command command) {
        var fields = new Fields(command.body());
        var id = fields.optionalId("id");
        var worker = new Worker(fields.text("externalId", 100), fields.text("name", 255), fields.id("workerTypeId"));
        fields.settle();
        if (state.isRepeated(id, worker)) {
            return state.repeated(id, Map.of("id", id));
        }
        var objections = new Objections();
        objections.add(state.isTaken(id), 409, "DUPLICATE", "field", "id");
        objections.add(isUnknownType(worker), 422, "REFERENCE_NOT_FOUND", "field", "workerTypeId");
        objections.add(
                state.workers.values().stream()
                        .anyMatch(other -> other.externalId().equals(worker.externalId())),
                409,
                "DUPLICATE",
                "field",
                "externalId");
        objections.settle();
        state.take(id, worker);
        state.workers.put(id, worker);
        return state.created(
                id,
                Event.of(
                        "staffing.worker-created",
                        id,
                        "workerId",
                        id,
                        "externalId",
                        worker.externalId(),
                        "name",
                        worker.name(),
                        "workerTypeId",
                        worker.workerTypeId()),
                Map.of("id", id));
    }

    Expectation changeWorker(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var old = state.workers.getOrDefault(id, new Worker("", "", ""));
        var externalId = fields.text("externalId", 100, old.externalId());
        var worker = new Worker(
                old.externalId(), fields.text("name", 255, old.name()), fields.id("workerTypeId", old.workerTypeId()));
        fields.settle();
        var objections = Model.addressed(state, command, state.workers, id);
        objections.add(!externalId.equals(old.externalId()), 422, "VALIDATION_FAILED");
        objections.add(isUnknownType(worker), 422, "REFERENCE_NOT_FOUND", "field", "workerTypeId");
        objections.settle();
        state.workers.put(id, worker);
        var events = new ArrayList<Event>();
        if (!worker.equals(old)) {
            events.add(Event.of(
                    "staffing.worker-changed",
                    id,
                    "workerId",
                    id,
                    "name",
                    worker.name(),
                    "workerTypeId",
                    worker.workerTypeId()));
        }
        resourceOf(id).ifPresent(resource -> rename(resource, worker.name(), events));
        return state.changed(id, events.toArray(Event[]::new));
    }

    private void rename(String id, String name, List<Event> events) {
        var resource = state.resources.get(id);
        if (!resource.name().equals(name)) {
            var renamed = new Resource(name, resource.type(), resource.workerId(), resource.description());
            state.resources.put(id, renamed);
            events.add(changed(id, renamed));
        }
    }

    Expectation deleteWorker(Command command) {
        var id = command.target(0);
        var objections = Model.ending(state, command, id);
        objections.add(
                state.actuals.values().stream()
                        .anyMatch(actual -> actual.workerId().equals(id)),
                409,
                "WORKER_HAS_ACTUALS");
        objections.add(resourceOf(id).isPresent(), 409, "WORKER_HAS_RESOURCE");
        objections.settle();
        state.retire(id);
        return state.workers.remove(id) == null
                ? state.ended(id)
                : state.ended(id, Event.of("staffing.worker-deleted", id, "workerId", id));
    }

    Expectation createResource(Command command) {
        var fields = new Fields(command.body());
        var id = fields.optionalId("id");
        var type = fields.key("resourceType", TYPES);
        var isLabor = !"non_labor".equals(type);
        var draft = new Resource(
                isLabor ? fields.optionalText("name", 255) : fields.text("name", 255),
                type,
                fields.optionalId("workerId"),
                fields.optionalText("description", 1000));
        fields.settle();
        if (state.isRepeated(id, draft)) {
            return state.repeated(id, Map.of("id", id));
        }
        var worker = state.workers.get(draft.workerId());
        var objections = new Objections();
        objections.add(state.isTaken(id), 409, "DUPLICATE", "field", "id");
        objections.add(isLabor != (draft.workerId() != null), 422, "RESOURCE_WORKER_MISMATCH");
        objections.add(
                draft.workerId() != null && worker == null, 422, "REFERENCE_NOT_FOUND", "field", "workerId");
        objections.add(
                draft.workerId() != null && resourceOf(draft.workerId()).isPresent(), 422, "RESOURCE_WORKER_MISMATCH");
        objections.settle();
        var resource = new Resource(
                isLabor ? worker.name() : draft.name(), type, draft.workerId(), draft.description());
        state.take(id, draft);
        state.resources.put(id, resource);
        return state.created(
                id,
                Event.of(
                        "staffing.resource-created",
                        id,
                        "resourceId",
                        id,
                        "name",
                        resource.name(),
                        "resourceType",
                        type,
                        "workerId",
                        resource.workerId(),
                        "description",
                        resource.description()),
                Map.of("id", id));
    }

    Expectation changeResource(Command command) {
        var id = command.target(0);
        var fields = new Fields(command.body());
        var old = state.resources.getOrDefault(id, new Resource("", "non_labor", null, null));
        var name = fields.text("name", 255, old.name());
        var type = fields.optionalKey("resourceType", TYPES);
        fields.check(!fields.isNull("resourceType"), "resourceType", "required");
        var worker = fields.optionalId("workerId");
        var description = fields.optionalText("description", 1000, old.description());
        fields.settle();
        var objections = Model.addressed(state, command, state.resources, id);
        var isAnotherWorker = fields.has("workerId") && !Objects.equals(worker, old.workerId());
        var isAnotherName = old.type().equals("labor") && !name.equals(old.name());
        objections.add(
                isAnotherName || isAnotherWorker || (type != null && !type.equals(old.type())),
                422,
                "VALIDATION_FAILED");
        objections.settle();
        var resource = new Resource(name, old.type(), old.workerId(), description);
        state.resources.put(id, resource);
        return resource.equals(old) ? state.changed(id) : state.changed(id, changed(id, resource));
    }

    Expectation deleteResource(Command command) {
        var id = command.target(0);
        var objections = Model.ending(state, command, id);
        objections.add(
                state.plan.keySet().stream().anyMatch(key -> key.resource().equals(id)), 409, "RESOURCE_HAS_PLAN_ROWS");
        objections.settle();
        state.retire(id);
        return state.resources.remove(id) == null
                ? state.ended(id)
                : state.ended(id, Event.of("staffing.resource-deleted", id, "resourceId", id));
    }

    /** The labour resource of the worker. */
    private Optional<String> resourceOf(String worker) {
        return state.resources.entrySet().stream()
                .filter(resource -> worker.equals(resource.getValue().workerId()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isUnknownType(Worker worker) {
        return !state.workerTypes.containsKey(worker.workerTypeId());
    }

    private static Event changed(String id, Resource resource) {
        return Event.of(
                "staffing.resource-changed",
                id,
                "resourceId",
                id,
                "name",
                resource.name(),
                "description",
                resource.description());
    }
}
