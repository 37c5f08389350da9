package dev.planner.command.portfolio;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.portfolio.Phase;
import java.time.LocalDate;
import java.util.Locale;

/** Why phases are no tiling; clients see the lower-case name as the fact {@code problem}. */
enum TilingProblem {
    /** There is no phase at all. */
    EMPTY,
    /** The first phase does not start with the project. */
    START,
    /** The last phase does not end with the project. */
    END,
    /** A phase starts later than the day after the one before it. */
    GAP,
    /** A phase starts on or before the last day of the one before it. */
    OVERLAP;

    Refusal refusal() {
        return refusal("A project has at least one phase.");
    }

    /** A refusal that names the phase, the date that stands in the way and the date that the tiling asks for. */
    Refusal refusal(Phase phase, LocalDate date, LocalDate expected) {
        return refusal("The phases do not tile the project: '%s' has %s where %s is asked for."
                        .formatted(phase.name(), date, expected))
                .with("phase", phase.name())
                .with("date", date)
                .with("expectedDate", expected);
    }

    /** @throws Refusal if the phase does not have the date that the tiling asks for */
    void unless(Phase phase, LocalDate date, LocalDate expected) {
        if (!date.equals(expected)) {
            throw refusal(phase, date, expected);
        }
    }

    private Refusal refusal(String detail) {
        return Refusal.of(ErrorCode.PHASES_DO_NOT_TILE, detail).with("problem", name().toLowerCase(Locale.ROOT));
    }
}
