package dev.planner.model;

import dev.planner.model.Expectation.Accepted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All there is, by ids, and all that has happened. What is deleted is in none of the maps but its id stays taken. */
public final class State {

    public final Map<String, Program> programs = new LinkedHashMap<>();
    public final Map<String, Project> projects = new LinkedHashMap<>();
    public final Map<String, WorkerType> workerTypes = new LinkedHashMap<>();
    public final Map<String, Worker> workers = new LinkedHashMap<>();
    public final Map<String, Resource> resources = new LinkedHashMap<>();
    public final Map<PlanKey, PlanRow> plan = new TreeMap<>(
            Comparator.comparing(PlanKey::day).thenComparing(PlanKey::resource).thenComparing(PlanKey::project));
    public final Map<String, Actual> actuals = new LinkedHashMap<>();

    /** Actuals that are deleted: where they were. */
    public final Map<String, Actual> endedActuals = new LinkedHashMap<>();

    private final Map<String, List<Event>> history = new LinkedHashMap<>();
    private final Map<String, Object> creations = new HashMap<>();
    private final Set<String> retired = new HashSet<>();

    public record Program(
            String name,
            String businessSponsor,
            String programManager,
            String technicalLead,
            LocalDate start,
            LocalDate end,
            String description) {}

    public record Project(String programId, Details details, List<Phase> phases, boolean archived) {

        LocalDate start() {
            return details.start;
        }

        LocalDate end() {
            return details.end;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(start()) && !day.isAfter(end());
        }
    }

    public record Details(
            String name,
            String businessSponsor,
            String projectManager,
            String technicalLead,
            String costCenterCode,
            LocalDate start,
            LocalDate end,
            String description) {}

    public record Phase(
            String id,
            String name,
            LocalDate start,
            LocalDate end,
            BigDecimal capital,
            BigDecimal expense,
            String description) {}

    /** @param rates in order, by their ids */
    public record WorkerType(String type, String description, Map<String, Rate> rates) {}

    /** @param end null while the rate is open */
    public record Rate(BigDecimal amount, LocalDate start, LocalDate end) {}

    public record Worker(String externalId, String name, String workerTypeId) {}

    public record Resource(String name, String type, String workerId, String description) {}

    public record PlanKey(String resource, String project, LocalDate day) {}

    public record PlanRow(BigDecimal allocation, BigDecimal capital, BigDecimal expense) {}

    public record Actual(
            String projectId,
            String workerId,
            String externalWorkerId,
            String workerName,
            LocalDate date,
            BigDecimal allocation,
            BigDecimal capital,
            BigDecimal expense,
            String splitSource,
            boolean outside,
            Cost cost) {

        String timesheet() {
            return workerId + "." + YearMonth.from(date);
        }
    }

    public record Cost(BigDecimal total, BigDecimal capital, BigDecimal expense) {}

    /** The sequence number of the last event; −1 before the first. */
    long version(String aggregate) {
        return history.getOrDefault(aggregate, List.of()).size() - 1L;
    }

    boolean isKnown(String aggregate) {
        return history.containsKey(aggregate);
    }

    Map<String, List<Event>> history() {
        return history;
    }

    /** Whether exactly this was created under the id before and is still there. */
    boolean isRepeated(String id, Object creation) {
        return creation.equals(creations.get(id)) && !retired.contains(id);
    }

    boolean isTaken(String id) {
        return creations.containsKey(id);
    }

    void take(String id, Object creation) {
        creations.put(id, creation);
    }

    void retire(String id) {
        retired.add(id);
    }

    /** The aggregates that began with such an event, deleted or not. */
    List<String> everCreated(String type) {
        return history.entrySet().stream()
                .filter(aggregate -> aggregate.getValue().getFirst().type().equals(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everything that was ever created, deleted or not. */
    Set<String> ids() {
        return creations.keySet();
    }

    Expectation created(String aggregate, Event event, Map<String, Object> more) {
        record(List.of(event));
        return answer(201, aggregate, more, List.of(event));
    }

    Expectation repeated(String aggregate, Map<String, Object> more) {
        return answer(201, aggregate, more, List.of());
    }

    Expectation changed(String aggregate, Event... events) {
        record(List.of(events));
        return answer(200, aggregate, Map.of("id", aggregate), List.of(events));
    }

    Expectation ended(String aggregate, Event... events) {
        record(List.of(events));
        return new Accepted(204, Map.of(), version(aggregate), List.of(events));
    }

    void record(List<Event> events) {
        events.forEach(event ->
                history.computeIfAbsent(event.aggregate(), _ -> new ArrayList<>()).add(event));
    }

    private Expectation answer(int status, String aggregate, Map<String, Object> more, List<Event> events) {
        var body = new LinkedHashMap<>(more);
        body.put("version", version(aggregate));
        return new Accepted(status, body, version(aggregate), events);
    }

    /** The rows of a project. */
    Stream<PlanKey> planOn(String project) {
        return plan.keySet().stream().filter(key -> key.project.equals(project));
    }

    Stream<Actual> actualsOn(String project) {
        return actuals.values().stream().filter(actual -> actual.projectId.equals(project));
    }

    /** The price of a day of the type, or null. */
    BigDecimal rateOn(String workerType, LocalDate day) {
        return workerTypes.get(workerType).rates().values().stream()
                .filter(rate -> !rate.start.isAfter(day) && (rate.end == null || !rate.end.isBefore(day)))
                .map(Rate::amount)
                .findFirst()
                .orElse(null);
    }
}
