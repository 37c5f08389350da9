package dev.planner.command.portfolio;

import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PhaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The phases of a project, in order of dates: the first starts and the last ends with the project, each begins on the day after the one
 * before it (domain reference, section 3).
 */
final class Tiling {

    private static final Comparator<Phase> BY_DATES =
            Comparator.comparing(Phase::startDate).thenComparing(Phase::endDate);

    private Tiling() {}

    /**
     * A whole new tiling. A phase keeps the id of the phase that had its name before.
     *
     * @param drafts in any order, with different names
     * @param before the tiling that is replaced; empty for a new project
     * @throws Refusal {@code PHASES_DO_NOT_TILE} if the drafts leave out a day of the project, overlap, or reach beyond it
     */
    static List<Phase> of(Dates project, List<PhaseDraft> drafts, List<Phase> before) {
        Map<String, PhaseId> ids = before.stream().collect(Collectors.toMap(Phase::name, Phase::id));
        var phases = drafts.stream()
                .map(draft ->
                        draft.as(Optional.ofNullable(ids.get(draft.name())).orElseGet(PhaseId::random)))
                .sorted(BY_DATES)
                .toList();
        requireTiling(project, phases);
        return phases;
    }

    /**
     * The same phases on new dates of their project: the start of the first and the end of the last follow.
     *
     * @throws Refusal {@code PHASES_DO_NOT_TILE} if the first or the last phase would be left without a day
     */
    static List<Phase> following(Dates project, List<Phase> phases) {
        var followed = new ArrayList<>(phases);
        followed.set(0, on(project.start(), phases.getFirst().endDate(), phases.getFirst()));
        var last = followed.getLast();
        followed.set(followed.size() - 1, on(last.startDate(), project.end(), last));
        requireDays(followed.getFirst(), followed.getLast());
        return List.copyOf(followed);
    }

    private static void requireTiling(Dates project, List<Phase> phases) {
        if (phases.isEmpty()) {
            throw TilingProblem.EMPTY.refusal();
        }
        TilingProblem.START.unless(phases.getFirst(), phases.getFirst().startDate(), project.start());
        for (int i = 1; i < phases.size(); i++) {
            requireAdjacent(phases.get(i - 1), phases.get(i));
        }
        TilingProblem.END.unless(phases.getLast(), phases.getLast().endDate(), project.end());
    }

    private static void requireAdjacent(Phase previous, Phase next) {
        var expected = previous.endDate().plusDays(1);
        var problem = next.startDate().isAfter(expected) ? TilingProblem.GAP : TilingProblem.OVERLAP;
        problem.unless(next, next.startDate(), expected);
    }

    private static void requireDays(Phase first, Phase last) {
        if (first.startDate().isAfter(first.endDate())) {
            throw TilingProblem.START.refusal(first, first.endDate(), first.startDate());
        }
        if (last.startDate().isAfter(last.endDate())) {
            throw TilingProblem.END.refusal(last, last.startDate(), last.endDate());
        }
    }

    private static Phase on(LocalDate start, LocalDate end, Phase phase) {
        return new Phase(
                phase.id(),
                phase.name(),
                start,
                end,
                phase.capitalBudget(),
                phase.expenseBudget(),
                phase.description());
    }
}
