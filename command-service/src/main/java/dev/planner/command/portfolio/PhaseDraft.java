package dev.planner.command.portfolio;

import dev.planner.events.portfolio.Dates;
import dev.planner.events.portfolio.Money;
import dev.planner.events.portfolio.Phase;
import dev.planner.events.portfolio.PhaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A phase as a client asks for it: valid in itself, not yet part of a tiling; {@code startDate} may equal {@code endDate}. */
record PhaseDraft(
        String name,
        LocalDate startDate,
        LocalDate endDate,
        Money capitalBudget,
        Money expenseBudget,
        @Nullable String description) {

    private static final String ONLY_PHASE = "Execution";

    /** The phase of a project that is created without any: the whole range, no budget. */
    static PhaseDraft over(Dates project) {
        return new PhaseDraft(ONLY_PHASE, project.start(), project.end(), Money.ZERO, Money.ZERO, null);
    }

    Phase as(PhaseId id) {
        return new Phase(id, name, startDate, endDate, capitalBudget, expenseBudget, description);
    }
}
