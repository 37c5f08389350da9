package dev.planner.command.actuals;

import dev.planner.events.actuals.SplitSource;
import dev.planner.events.portfolio.Split;
import java.util.Optional;

/** The split that an actual gets (domain reference, section 9): from the plan, else as given, else half and half. */
record ChosenSplit(Split split, SplitSource source) {

    static ChosenSplit of(Optional<Split> planned, Optional<Split> given) {
        return planned.map(split -> new ChosenSplit(split, SplitSource.PLAN))
                .or(() -> given.map(split -> new ChosenSplit(split, SplitSource.EXPLICIT)))
                .orElseGet(() -> new ChosenSplit(Split.EVEN, SplitSource.DEFAULT));
    }

    /** Whether there was no plan row. */
    boolean isUnplanned() {
        return source != SplitSource.PLAN;
    }
}
