package dev.planner.model;

import dev.planner.model.Command.Kind;
import dev.planner.model.State.Actual;
import dev.planner.model.State.PlanKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes commands as they come, sensible and senseless, most of them near the boundaries of what there is. */
final class RandomCommands {

    private static final List<Kind> FOUNDATION = List.of(
            Kind.CREATE_PROGRAM,
            Kind.CREATE_PROJECT,
            Kind.CREATE_WORKER_TYPE,
            Kind.SET_RATE,
            Kind.CREATE_WORKER,
            Kind.CREATE_RESOURCE,
            Kind.SET_PLAN,
            Kind.CREATE_PROJECT);
    private static final Map<Kind, Integer> WEIGHTS = Map.ofEntries(
            Map.entry(Kind.CREATE_PROGRAM, 2),
            Map.entry(Kind.CHANGE_PROGRAM, 4),
            Map.entry(Kind.DELETE_PROGRAM, 2),
            Map.entry(Kind.CREATE_PROJECT, 3),
            Map.entry(Kind.CHANGE_PROJECT, 8),
            Map.entry(Kind.CHANGE_PHASES, 8),
            Map.entry(Kind.ARCHIVE_PROJECT, 4),
            Map.entry(Kind.DELETE_PROJECT, 2),
            Map.entry(Kind.CREATE_WORKER_TYPE, 2),
            Map.entry(Kind.CHANGE_WORKER_TYPE, 2),
            Map.entry(Kind.DELETE_WORKER_TYPE, 1),
            Map.entry(Kind.SET_RATE, 6),
            Map.entry(Kind.CLOSE_RATE, 3),
            Map.entry(Kind.CREATE_WORKER, 3),
            Map.entry(Kind.CHANGE_WORKER, 3),
            Map.entry(Kind.DELETE_WORKER, 2),
            Map.entry(Kind.CREATE_RESOURCE, 4),
            Map.entry(Kind.CHANGE_RESOURCE, 3),
            Map.entry(Kind.DELETE_RESOURCE, 2),
            Map.entry(Kind.SET_PLAN, 16),
            Map.entry(Kind.REMOVE_PLAN, 5),
            Map.entry(Kind.CREATE_ACTUAL, 18),
            Map.entry(Kind.CHANGE_ACTUAL, 7),
            Map.entry(Kind.DELETE_ACTUAL, 4));

    /** They address nothing that has a version, or have got one already. */
    private static final Set<Kind> UNVERSIONED = EnumSet.of(
            Kind.CREATE_PROGRAM,
            Kind.CREATE_PROJECT,
            Kind.CREATE_WORKER_TYPE,
            Kind.SET_RATE,
            Kind.CREATE_WORKER,
            Kind.CREATE_RESOURCE,
            Kind.CREATE_ACTUAL,
            Kind.SET_PLAN,
            Kind.REMOVE_PLAN);

    private final Random random;
    private final Model model;
    private final State state;
    private final RandomValues values;
    private final List<Command> sent = new ArrayList<>();
    private int names;

    RandomCommands(Random random, Model model) {
        this.random = random;
        this.model = model;
        this.state = model.state();
        this.values = new RandomValues(random, state);
    }

    Command next() {
        var isFoundation = sent.size() < FOUNDATION.size();
        var command = !isFoundation && values.oneIn(25)
                ? values.any(sent)
                : made(isFoundation ? FOUNDATION.get(sent.size()) : anyKind(), !isFoundation);
        sent.add(command);
        return command;
    }

    private Command made(Kind kind, boolean mayBeSenseless) {
        var command = command(kind);
        if (mayBeSenseless && values.oneIn(10)) {
            command = new Command(kind, command.targets(), values.spoiled(command.body()), command.expectedVersion());
        }
        return mayBeSenseless && values.oneIn(8) && !UNVERSIONED.contains(kind)
                ? new Command(kind, command.targets(), command.body(), someVersion(command))
                : command;
    }

    private Kind anyKind() {
        var kinds = Kind.values();
        var ticket = random.nextInt(
                WEIGHTS.values().stream().mapToInt(Integer::intValue).sum());
        for (Kind kind : kinds) {
            ticket -= WEIGHTS.get(kind);
            if (ticket < 0) {
                return values.oneIn(10) ? kind : orWhatItNeeds(kind);
            }
        }
        throw new IllegalStateException("weights");
    }

    /** What there is none of is hardly worth a command. */
    private Kind orWhatItNeeds(Kind kind) {
        var needed = switch (kind) {
            case CHANGE_ACTUAL, DELETE_ACTUAL -> state.actuals.isEmpty() ? Kind.CREATE_ACTUAL : kind;
            case REMOVE_PLAN -> state.plan.isEmpty() ? Kind.SET_PLAN : kind;
            default -> kind;
        };
        return switch (needed) {
            case SET_PLAN, CREATE_ACTUAL, CHANGE_PHASES, CHANGE_PROJECT, ARCHIVE_PROJECT ->
                state.projects.isEmpty() ? Kind.CREATE_PROJECT : needed;
            default -> needed;
        };
    }

    private Command command(Kind kind) {
        return switch (kind) {
            case CREATE_PROGRAM -> create(kind, program());
            case CHANGE_PROGRAM -> change(kind, values.program(), program());
            case DELETE_PROGRAM -> of(kind, null, values.program());
            case CREATE_PROJECT -> create(kind, project());
            case CHANGE_PROJECT -> change(kind, values.project(), project());
            case CHANGE_PHASES -> phases(values.project());
            case ARCHIVE_PROJECT -> of(kind, Event.fields("archived", values.oneIn(3)), values.project());
            case DELETE_PROJECT -> of(kind, null, values.project());
            case CREATE_WORKER_TYPE -> create(kind, workerType());
            case CHANGE_WORKER_TYPE -> change(kind, values.workerType(), workerType());
            case DELETE_WORKER_TYPE -> of(kind, null, values.workerType());
            case SET_RATE -> rate(values.workerType());
            case CLOSE_RATE -> closing(values.workerType());
            case CREATE_WORKER -> create(kind, worker());
            case CHANGE_WORKER -> change(kind, values.worker(), worker());
            case DELETE_WORKER -> of(kind, null, values.worker());
            case CREATE_RESOURCE -> create(kind, resource());
            case CHANGE_RESOURCE -> change(kind, values.resource(), resource());
            case DELETE_RESOURCE -> of(kind, null, values.resource());
            case SET_PLAN -> plan(values.project(), values.resource());
            case REMOVE_PLAN -> removal(values.project(), values.resource());
            case CREATE_ACTUAL -> create(kind, actual());
            case CHANGE_ACTUAL -> changedActual(values.actual());
            case DELETE_ACTUAL -> of(kind, null, values.actual());
        };
    }

    private static Command of(Kind kind, Object body, String... targets) {
        return new Command(kind, List.of(targets), body, null);
    }

    /** Under an id of its own, hardly ever one that is in use. */
    private Command create(Kind kind, Map<String, Object> body, String... targets) {
        var complete = new LinkedHashMap<String, Object>();
        complete.put("id", values.oneIn(40) ? values.anyId() : World.id(names++));
        complete.putAll(body);
        return of(kind, complete, targets);
    }

    /** A few of the fields. */
    private Command change(Kind kind, String target, Map<String, Object> body) {
        var some = new LinkedHashMap<>(body);
        some.keySet().removeIf(_ -> random.nextInt(3) > 0);
        return of(kind, some, target);
    }

    private Map<String, Object> program() {
        return Event.fields(
                "name", values.oneIn(8) ? values.nameOfAProgram() : values.unique("Program", names++),
                "businessSponsor", values.person(),
                "programManager", values.person(),
                "technicalLead", values.person(),
                "startDate", values.near(LocalDate.of(2024, 1, 1)).toString(),
                "endDate", values.near(LocalDate.of(2024, 12, 31)).toString(),
                "description", values.description());
    }

    private Map<String, Object> project() {
        var program = values.program();
        var days = values.daysWithin(program);
        var body = Event.fields(
                "programId", program,
                "name", values.person(),
                "businessSponsor", values.person(),
                "projectManager", values.person(),
                "technicalLead", values.person(),
                "costCenterCode", values.oneIn(8) ? values.codeOfAProject() : values.unique("CC", names++),
                "startDate", days.getFirst().toString(),
                "endDate", days.getLast().toString(),
                "description", values.description());
        if (values.oneIn(3)) {
            body.put("phases", values.tiling(days.getFirst(), days.getLast()));
        }
        return body;
    }

    private Command phases(String project) {
        var there = state.projects.get(project);
        var phases = there == null
                ? values.tiling(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30))
                : values.oneIn(5) ? Phases.json(there.phases()) : values.tiling(there.start(), there.end());
        phases.forEach(phase -> phase.remove("id"));
        return of(Kind.CHANGE_PHASES, phases, project);
    }

    private Map<String, Object> workerType() {
        return Event.fields(
                "type", values.oneIn(6) ? values.nameOfAType() : values.unique("Type", names++),
                "description", values.person());
    }

    private Command rate(String type) {
        return create(
                Kind.SET_RATE,
                Event.fields("amount", values.amount(), "startDate", values.rateDay(type).toString()),
                type);
    }

    private Command closing(String type) {
        return of(Kind.CLOSE_RATE, Event.fields("endDate", values.rateDay(type).toString()), type);
    }

    private Map<String, Object> worker() {
        return Event.fields(
                "externalId", values.oneIn(6) ? values.externalId() : values.unique("EMP", names++),
                "name", values.person(),
                "workerTypeId", values.workerType());
    }

    private Map<String, Object> resource() {
        var isLabor = random.nextInt(3) > 0;
        return Event.fields(
                "name", isLabor ? null : values.person(),
                "resourceType", isLabor ? "labor" : "non_labor",
                "workerId", isLabor != values.oneIn(15) ? values.workerForAResource() : null,
                "description", values.description());
    }

    private Command plan(String anyProject, String anyResource) {
        var taken = state.plan.isEmpty() || values.oneIn(2) ? null : values.any(List.copyOf(state.plan.keySet()));
        var resource = taken == null ? anyResource : taken.resource();
        var project = taken == null ? anyProject : values.projectOn(taken.day());
        var from = taken == null ? values.dayOn(project) : taken.day();
        var to = values.oneIn(20) ? values.near(from) : values.notLongAfter(from, project);
        var free = PlanRules.HUNDRED.subtract(model.plan().allocated(resource, from, project));
        var split = values.split();
        return ofRange(
                Kind.SET_PLAN,
                from,
                to,
                Event.fields(
                        "from", from.toString(),
                        "to", values.oneIn(60) ? from.plusDays(730 + random.nextInt(2)).toString() : to.toString(),
                        "allocationPercentage", values.percentage(free),
                        "capitalPercentage", split.getFirst(),
                        "expensePercentage", split.getLast()),
                project,
                resource);
    }

    private Command removal(String project, String resource) {
        var planned = state.planOn(project).filter(_ -> !values.oneIn(6)).toList();
        var key = planned.isEmpty() ? new PlanKey(resource, project, values.dayOn(project)) : values.any(planned);
        var to = values.oneIn(15) ? values.near(key.day()) : key.day().plusDays(random.nextInt(20));
        return ofRange(
                Kind.REMOVE_PLAN,
                key.day(),
                to,
                null,
                project,
                key.resource(),
                key.day().toString(),
                to.toString());
    }

    private Command ofRange(Kind kind, LocalDate from, LocalDate to, Object body, String... targets) {
        if (from.isAfter(to) || !values.oneIn(8)) {
            return of(kind, body, targets);
        }
        var current = model.plan().version(targets[1], from.datesUntil(to.plusDays(1)).toList());
        return new Command(kind, List.of(targets), body, nearly(current));
    }

    private Map<String, Object> actual() {
        var place = actualPlace();
        var worker = place.resource();
        var project = place.project();
        var day = place.day();
        var stored = state.workers.get(worker);
        var free = PlanRules.HUNDRED.subtract(model.actuals().worked(worker, day));
        var split = values.split();
        var isSplit = values.oneIn(3);
        return Event.fields(
                "projectId", project,
                "externalWorkerId", stored == null ? "nobody" : stored.externalId(),
                "workerName", stored == null || values.oneIn(15) ? values.person() : stored.name(),
                "date", day.toString(),
                "allocationPercentage", values.percentage(free),
                "capitalPercentage", isSplit ? split.getFirst() : null,
                "expensePercentage", isSplit ? split.getLast() : null);
    }

    /** Where the worker has done something, or is to do something, or neither; the resource is the worker. */
    private PlanKey actualPlace() {
        var done = List.copyOf(state.actuals.values());
        if (!done.isEmpty() && values.oneIn(2)) {
            var actual = values.any(done);
            return new PlanKey(actual.workerId(), values.projectOn(actual.date()), actual.date());
        }
        var planned = state.plan.keySet().stream()
                .filter(key -> state.resources.get(key.resource()).workerId() != null)
                .toList();
        if (!planned.isEmpty() && !values.oneIn(3)) {
            var key = values.any(planned);
            return new PlanKey(state.resources.get(key.resource()).workerId(), key.project(), key.day());
        }
        var project = values.project();
        return new PlanKey(values.worker(), project, values.dayOn(project));
    }

    private Command changedActual(String id) {
        Actual actual = state.actuals.get(id);
        var free = actual == null
                ? BigDecimal.TEN
                : PlanRules.HUNDRED
                        .subtract(model.actuals().worked(actual.workerId(), actual.date()))
                        .add(actual.allocation());
        return of(Kind.CHANGE_ACTUAL, Event.fields("allocationPercentage", values.percentage(free)), id);
    }

    private long someVersion(Command command) {
        var id = command.target(0);
        var isOfActual = command.kind() == Kind.CHANGE_ACTUAL || command.kind() == Kind.DELETE_ACTUAL;
        return nearly(state.version(
                isOfActual && state.actuals.containsKey(id)
                        ? state.actuals.get(id).timesheet()
                        : id));
    }

    private long nearly(long version) {
        return Math.max(0, values.oneIn(2) ? version : version + random.nextInt(3) - 1);
    }
}
