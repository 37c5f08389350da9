package dev.planner.model;

import dev.planner.model.State.Details;
import dev.planner.model.State.Phase;
import dev.planner.model.State.Program;
import dev.planner.model.State.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How phases tile a project (domain reference, section 3). */
final class Phases {

    static final BigDecimal ZERO = new BigDecimal("0.00");

    private int count;

    static List<Phase> read(Fields fields, String list, List<?> items) {
        var phases = new ArrayList<Phase>();
        var names = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var place = list + "[" + i + "]";
            if (items.get(i) == null) {
                fields.error(place, "required");
            } else {
                phases.add(phase(fields.part(items.get(i), place), names));
            }
        }
        var budget = phases.stream()
                .flatMap(phase -> Stream.of(phase.capital(), phase.expense()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (budget.compareTo(Fields.MAX_MONEY) > 0) {
            fields.error(list.isEmpty() ? "[]" : list, "out_of_range");
        }
        return phases;
    }

    private static Phase phase(Fields fields, Set<String> names) {
        var phase = new Phase(
                null,
                fields.text("name", 100),
                fields.date("startDate"),
                fields.date("endDate"),
                fields.money("capitalBudget"),
                fields.money("expenseBudget"),
                fields.optionalText("description", 500));
        fields.check(phase.capital() == null || phase.capital().signum() >= 0, "capitalBudget", "negative");
        fields.check(phase.expense() == null || phase.expense().signum() >= 0, "expenseBudget", "negative");
        fields.check(
                phase.start() == null || phase.end() == null || !phase.start().isAfter(phase.end()),
                "endDate",
                "before_start");
        if (phase.name() != null && !names.add(phase.name())) {
            fields.error("name", "duplicate");
        }
        return phase;
    }

    static void requireTiling(Objections objections, Details project, List<Phase> unordered) {
        var phases = ordered(unordered);
        if (phases.isEmpty()) {
            objections.add(true, 422, "PHASES_DO_NOT_TILE", "problem", "empty");
            return;
        }
        for (int i = 1; i < phases.size(); i++) {
            var due = phases.get(i - 1).end().plusDays(1);
            var start = phases.get(i).start();
            objections.add(start.isAfter(due), 422, "PHASES_DO_NOT_TILE", "problem", "gap");
            objections.add(start.isBefore(due), 422, "PHASES_DO_NOT_TILE", "problem", "overlap");
        }
        objections.add(
                !phases.getFirst().start().equals(project.start()), 422, "PHASES_DO_NOT_TILE", "problem", "start");
        objections.add(!phases.getLast().end().equals(project.end()), 422, "PHASES_DO_NOT_TILE", "problem", "end");
    }

    List<Phase> identified(List<Phase> drafts, List<Phase> before) {
        return ordered(drafts).stream()
                .map(draft -> with(draft, draft.start(), draft.end(), idOf(draft.name(), before)))
                .toList();
    }

    /** New ids are the service's choice. */
    private String idOf(String name, List<Phase> before) {
        return before.stream()
                .filter(phase -> phase.name().equals(name))
                .map(Phase::id)
                .findFirst()
                .orElseGet(() -> Match.ANY + "phase-" + count++);
    }

    static List<Phase> following(List<Phase> phases, Details project) {
        var followed = new ArrayList<>(phases);
        var first = followed.getFirst();
        followed.set(0, with(first, project.start(), first.end(), first.id()));
        var last = followed.getLast();
        followed.set(followed.size() - 1, with(last, last.start(), project.end(), last.id()));
        return followed;
    }

    private static Phase with(Phase phase, LocalDate start, LocalDate end, String id) {
        return new Phase(id, phase.name(), start, end, phase.capital(), phase.expense(), phase.description());
    }

    private static List<Phase> ordered(List<Phase> phases) {
        return phases.stream()
                .sorted(Comparator.comparing(Phase::start).thenComparing(Phase::end))
                .toList();
    }

    static List<Map<String, Object>> json(List<Phase> phases) {
        return phases.stream()
                .map(phase -> Event.fields(
                        "id", phase.id(),
                        "name", phase.name(),
                        "startDate", phase.start().toString(),
                        "endDate", phase.end().toString(),
                        "capitalBudget", phase.capital().toPlainString(),
                        "expenseBudget", phase.expense().toPlainString(),
                        "description", phase.description()))
                .toList();
    }
}
