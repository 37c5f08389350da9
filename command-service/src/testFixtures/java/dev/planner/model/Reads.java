package dev.planner.model;

import dev.planner.model.State.Phase;
import dev.planner.model.State.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the read side must answer, by paths. */
final class Reads {

    private final State state;

    Reads(State state) {
        this.state = state;
    }

    /** Every single thing there is or was: null for what must not be found. */
    Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        all("portfolio.program-created").forEach(id -> items.put("/api/v1/programs/" + id, program(id)));
        all("portfolio.project-created").forEach(id -> items.put("/api/v1/projects/" + id, project(id)));
        all("staffing.worker-type-created").forEach(id -> items.put("/api/v1/worker-types/" + id, workerType(id)));
        all("staffing.worker-created").forEach(id -> items.put("/api/v1/workers/" + id, worker(id)));
        all("staffing.resource-created").forEach(id -> items.put("/api/v1/resources/" + id, resource(id)));
        state.actuals.keySet().forEach(id -> items.put("/api/v1/actuals/" + id, actual(id)));
        state.endedActuals.keySet().forEach(id -> items.put("/api/v1/actuals/" + id, null));
        return items;
    }

    /** The lists that can be had for what there is, in whatever order of their items. */
    Map<String, List<Map<String, Object>>> lists() {
        var lists = new LinkedHashMap<String, List<Map<String, Object>>>();
        state.workerTypes.forEach((id, type) -> lists.put("/api/v1/worker-types/" + id + "/rates", rates(type.rates())));
        for (String id : state.projects.keySet()) {
            lists.put(
                    "/api/v1/plan?projectId=" + id,
                    state.planOn(id).map(this::planRow).toList());
            lists.put("/api/v1/actuals?projectId=" + id, actualsOn(id));
        }
        for (String id : state.resources.keySet()) {
            var rows = state.plan.keySet().stream().filter(key -> key.resource().equals(id));
            lists.put("/api/v1/plan?resourceId=" + id, rows.map(this::planRow).toList());
        }
        return lists;
    }

    private Stream<String> all(String created) {
        return state.everCreated(created).stream();
    }

    private Map<String, Object> program(String id) {
        var program = state.programs.get(id);
        if (program == null) {
            return null;
        }
        var projects = state.projects.values().stream()
                .filter(project -> project.programId().equals(id))
                .toList();
        var phases = projects.stream().flatMap(project -> project.phases().stream()).toList();
        var fields = ProgramRules.json(program);
        fields.putAll(
                Event.fields("id", id, "budget", budget(phases), "projectCount", projects.size(), "version", version(id)));
        return fields;
    }

    private Map<String, Object> project(String id) {
        var project = state.projects.get(id);
        if (project == null) {
            return null;
        }
        var phases = Phases.json(project.phases());
        for (int i = 0; i < phases.size(); i++) {
            var phase = project.phases().get(i);
            phases.get(i).put("totalBudget", phase.capital().add(phase.expense()).toPlainString());
        }
        var fields = ProjectRules.json(project.details());
        fields.putAll(Event.fields(
                "id", id,
                "programId", project.programId(),
                "programName", state.programs.get(project.programId()).name(),
                "status", project.archived() ? "archived" : "active",
                "budget", budget(project.phases()),
                "phases", phases,
                "version", version(id)));
        return fields;
    }

    private static Map<String, Object> budget(List<Phase> phases) {
        var capital = phases.stream().map(Phase::capital).reduce(Phases.ZERO, BigDecimal::add);
        var expense = phases.stream().map(Phase::expense).reduce(Phases.ZERO, BigDecimal::add);
        return Event.fields(
                "total", capital.add(expense).toPlainString(),
                "capital", capital.toPlainString(),
                "expense", expense.toPlainString());
    }

    private Map<String, Object> workerType(String id) {
        var type = state.workerTypes.get(id);
        return type == null
                ? null
                : Event.fields("id", id, "type", type.type(), "description", type.description(), "version", version(id));
    }

    private static List<Map<String, Object>> rates(Map<String, Rate> rates) {
        var items = new ArrayList<Map<String, Object>>();
        rates.forEach((id, rate) -> items.add(Event.fields(
                "id", id,
                "amount", rate.amount().toPlainString(),
                "startDate", rate.start().toString(),
                "endDate", rate.end() == null ? null : rate.end().toString())));
        return items;
    }

    private Map<String, Object> worker(String id) {
        var worker = state.workers.get(id);
        return worker == null
                ? null
                : Event.fields(
                        "id", id,
                        "externalId", worker.externalId(),
                        "name", worker.name(),
                        "workerTypeId", worker.workerTypeId(),
                        "workerType", state.workerTypes.get(worker.workerTypeId()).type(),
                        "version", version(id));
    }

    private Map<String, Object> resource(String id) {
        var resource = state.resources.get(id);
        return resource == null
                ? null
                : Event.fields(
                        "id", id,
                        "name", resource.name(),
                        "resourceType", resource.type(),
                        "workerId", resource.workerId(),
                        "description", resource.description(),
                        "version", version(id));
    }

    private Map<String, Object> planRow(State.PlanKey key) {
        var row = state.plan.get(key);
        return Event.fields(
                "resourceId", key.resource(),
                "projectId", key.project(),
                "date", key.day().toString(),
                "allocationPercentage", row.allocation().toPlainString(),
                "capitalPercentage", row.capital().toPlainString(),
                "expensePercentage", row.expense().toPlainString(),
                "version", version(month(key.resource(), key.day())));
    }

    private List<Map<String, Object>> actualsOn(String project) {
        return state.actuals.keySet().stream()
                .filter(id -> state.actuals.get(id).projectId().equals(project))
                .map(this::actual)
                .toList();
    }

    private Map<String, Object> actual(String id) {
        var actual = state.actuals.get(id);
        return Event.fields(
                "id", id,
                "projectId", actual.projectId(),
                "workerId", actual.workerId(),
                "externalWorkerId", actual.externalWorkerId(),
                "workerName", actual.workerName(),
                "date", actual.date().toString(),
                "allocationPercentage", actual.allocation().toPlainString(),
                "capitalPercentage", actual.capital().toPlainString(),
                "expensePercentage", actual.expense().toPlainString(),
                "splitSource", actual.splitSource(),
                "unplanned", !actual.splitSource().equals("plan"),
                "outsideProjectDates", actual.outside(),
                "actualCost", actual.cost().total().toPlainString(),
                "capitalAmount", actual.cost().capital().toPlainString(),
                "expenseAmount", actual.cost().expense().toPlainString(),
                "version", version(actual.timesheet()));
    }

    private static String month(String resource, LocalDate day) {
        return resource + "." + YearMonth.from(day);
    }

    private long version(String aggregate) {
        return state.version(aggregate);
    }
}
