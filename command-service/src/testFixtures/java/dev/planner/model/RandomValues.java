package dev.planner.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Values as commands bear them: what is there, its boundaries and what lies just beyond. */
final class RandomValues {

    private static final List<String> PEOPLE = List.of("Jane Smith", "John Doe", "Zoë", "  Ann Lee ", "李雷");
    private static final List<String> AMOUNTS =
            List.of("0.01", "950", "1250.00", "1150.50", "9999999999999.99", "333.33", "0.05", "1e3");
    private static final List<String> PERCENTAGES = List.of("100", "50.00", "33.33", "66.67", "0.01", "10.01", "25.5");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Random random;
    private final State state;

    RandomValues(Random random, State state) {
        this.random = random;
        this.state = state;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Of those that are there; now and then one that is not any more, or never was. */
    private String id(Collection<String> there, String created) {
        var ids = oneIn(12) ? state.everCreated(created) : List.copyOf(there);
        return ids.isEmpty() || oneIn(40) ? World.id(900_000 + random.nextInt(3)) : any(ids);
    }

    String anyId() {
        var ids = state.ids().stream().sorted().toList();
        return ids.isEmpty() ? World.id(0) : any(ids);
    }

    String program() {
        return id(state.programs.keySet(), "portfolio.program-created");
    }

    String project() {
        return id(state.projects.keySet(), "portfolio.project-created");
    }

    String workerType() {
        return id(state.workerTypes.keySet(), "staffing.worker-type-created");
    }

    String worker() {
        return id(state.workers.keySet(), "staffing.worker-created");
    }

    String resource() {
        return id(state.resources.keySet(), "staffing.resource-created");
    }

    String actual() {
        return id(oneIn(8) ? state.endedActuals.keySet() : state.actuals.keySet(), "");
    }

    /** Most likely one without. */
    String workerForAResource() {
        var linked = state.resources.values().stream()
                .map(State.Resource::workerId)
                .toList();
        var free = state.workers.keySet().stream()
                .filter(worker -> !linked.contains(worker))
                .toList();
        return free.isEmpty() || oneIn(6) ? worker() : any(free);
    }

    String unique(String what, int number) {
        return what + " " + number + " " + World.MARK;
    }

    String nameOfAProgram() {
        return one(state.programs.values().stream().map(State.Program::name));
    }

    String codeOfAProject() {
        return one(state.projects.values().stream().map(project -> project.details().costCenterCode()));
    }

    String nameOfAType() {
        return one(state.workerTypes.values().stream().map(State.WorkerType::type));
    }

    String externalId() {
        return one(state.workers.values().stream().map(State.Worker::externalId));
    }

    private String one(Stream<String> there) {
        var all = there.toList();
        return all.isEmpty() ? unique("First", random.nextInt(1000)) : any(all);
    }

    String person() {
        return any(PEOPLE);
    }

    String description() {
        return oneIn(3) ? "Whatever it is." : null;
    }

    Object amount() {
        var amount = any(AMOUNTS);
        return oneIn(4) ? new BigDecimal(amount) : amount;
    }

    /** That much, a little less or more, or anything; at times as a number. */
    Object percentage(BigDecimal free) {
        var percentage = switch (random.nextInt(6)) {
            case 0 -> free;
            case 1 -> free.add(CENT).min(oneIn(8) ? free.add(CENT) : PlanRules.HUNDRED);
            case 2 -> free.subtract(CENT);
            default -> new BigDecimal(any(PERCENTAGES));
        };
        return oneIn(4) ? percentage : percentage.toPlainString();
    }

    /** Capital and expense; hardly ever not a whole. */
    List<String> split() {
        var capital = new BigDecimal(any(List.of("0", "100", "60", "33.33", "99.99", "12.5")));
        var expense = PlanRules.HUNDRED.subtract(capital);
        return List.of(capital.toString(), (oneIn(15) ? expense.add(CENT) : expense).toString());
    }

    LocalDate near(LocalDate day) {
        return day.plusDays(random.nextInt(5) - 2L);
    }

    /** First and last day of a project in the program, or nearly so. */
    List<LocalDate> daysWithin(String id) {
        var program = state.programs.get(id);
        if (program == null || oneIn(12)) {
            var start = near(LocalDate.of(2024, 1, 1));
            return List.of(start, start.plusDays(random.nextInt(400)));
        }
        var start = program.start().plusDays(random.nextInt(5));
        return List.of(start, oneIn(6) ? program.end() : start.plusDays(2 + random.nextInt(80)));
    }

    /** A day that matters on the project: an end, one beside it, the border of a phase or a month, or one that has a row. */
    LocalDate dayOn(String id) {
        var project = state.projects.get(id);
        if (project == null) {
            return LocalDate.of(2024, 3, 1);
        }
        return switch (random.nextInt(8)) {
            case 0 -> near(project.start());
            case 1 -> near(project.end());
            case 2 -> any(project.phases()).end().plusDays(random.nextInt(2));
            case 3 -> project.start().plusMonths(1).withDayOfMonth(1).minusDays(random.nextInt(2));
            case 4, 5 ->
                state.planOn(id)
                        .map(State.PlanKey::day)
                        .skip(random.nextInt(3))
                        .findFirst()
                        .orElse(project.start());
            default -> project.start().plusDays(random.nextInt(6));
        };
    }

    /** Most likely one that contains the day. */
    String projectOn(LocalDate day) {
        var around = state.projects.entrySet().stream()
                .filter(project -> project.getValue().contains(day))
                .map(Map.Entry::getKey)
                .toList();
        return around.isEmpty() || oneIn(12) ? project() : any(around);
    }

    /** Up to some weeks later, most likely within the project. */
    LocalDate notLongAfter(LocalDate day, String id) {
        var later = day.plusDays(oneIn(3) ? random.nextInt(45) : random.nextInt(2));
        var project = state.projects.get(id);
        var isWithin = project == null || oneIn(10) || !later.isAfter(project.end()) || day.isAfter(project.end());
        return isWithin ? later : project.end();
    }

    /** A day around the last rate of the type, or of the time that is planned. */
    LocalDate rateDay(String id) {
        var type = state.workerTypes.get(id);
        if (type == null || type.rates().isEmpty()) {
            return oneIn(3) ? LocalDate.of(2024, 1, 3) : LocalDate.of(2023, 1, 1);
        }
        var last = List.copyOf(type.rates().values()).getLast();
        var day = last.end() == null || oneIn(3) ? last.start() : last.end();
        return oneIn(4) ? day.plusDays(random.nextInt(120)) : near(day);
    }

    /** Phases that tile the range, or nearly so. */
    List<Map<String, Object>> tiling(LocalDate start, LocalDate end) {
        var phases = new ArrayList<Map<String, Object>>();
        var next = start;
        for (int i = random.nextInt(4); i > 0 && next.isBefore(end); i--) {
            var last = next.plusDays(random.nextInt(10));
            phases.add(phase(next, last));
            next = last.plusDays(oneIn(6) ? 2L * random.nextInt(2) : 1);
        }
        if (!oneIn(20)) {
            phases.add(phase(oneIn(12) ? near(next) : next, oneIn(12) ? near(end) : end));
        }
        if (oneIn(4)) {
            Collections.shuffle(phases, random);
        }
        return phases;
    }

    private Map<String, Object> phase(LocalDate start, LocalDate end) {
        return Event.fields(
                "name", any(List.of("Planning", "Execution", "Closing", "Design", "Pilot", "Rollout", " Planning")),
                "startDate", start.toString(),
                "endDate", end.toString(),
                "capitalBudget", any(List.of("0", "50000.00", "0.01", "-0.01", "4999999999999.99")),
                "expenseBudget", any(List.of("0", "12.3", "200000")),
                "description", description());
    }

    /** The body with something wrong, or merely odd. */
    Object spoiled(Object body) {
        return switch (body) {
            case Map<?, ?> map when !map.isEmpty() -> spoiledMap(map);
            case List<?> list when !list.isEmpty() -> spoiledList(list);
            case null, default -> body;
        };
    }

    private List<Object> spoiledList(List<?> list) {
        var spoiled = new ArrayList<Object>(list);
        var place = random.nextInt(list.size());
        spoiled.set(place, oneIn(4) ? null : spoiled(list.get(place)));
        return spoiled;
    }

    private Map<String, Object> spoiledMap(Map<?, ?> body) {
        var spoiled = new LinkedHashMap<String, Object>();
        body.forEach((field, value) -> spoiled.put((String) field, value));
        var field = any(List.copyOf(spoiled.keySet()));
        switch (random.nextInt(6)) {
            case 0 -> spoiled.remove(field);
            case 1 -> spoiled.put(field, null);
            case 2 -> spoiled.put("surprise", "!");
            default -> spoiled.put(field, oddValueFor(field));
        }
        // The service would choose another.
        if (spoiled.get("id") == null && body.containsKey("id")) {
            spoiled.put("id", body.get("id"));
        }
        return spoiled;
    }

    private Object oddValueFor(String field) {
        if (field.endsWith("Percentage")) {
            return any(List.of("-0.01", "100.01", "0.001", "0", "many", " 25.00 ", "1e1", ""));
        }
        if (field.equals("amount") || field.endsWith("Budget")) {
            return any(List.of("0", "-1", "0.001", "10000000000000", "free", ""));
        }
        if (field.endsWith("Date") || field.equals("date") || field.equals("from") || field.equals("to")) {
            return any(List.of("2024-02-30", "2024-02-29", "tomorrow", "", "2024-13-01"));
        }
        if (field.endsWith("Id") && !field.equals("externalWorkerId") && !field.equals("externalId")) {
            return any(List.of(World.id(999_999), "nothing", ""));
        }
        if (field.equals("id") || field.equals("archived") || field.equals("phases") || field.equals("resourceType")) {
            return any(List.of("nothing", "", "labour"));
        }
        return any(List.of("", "   ", "x".repeat(93) + World.MARK, "y".repeat(247) + World.MARK, "z".repeat(1001)));
    }
}
