package dev.planner.command.actuals;

import dev.planner.events.portfolio.Split;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The splits of plan rows; answered by the feature that plans, in the running transaction. */
public interface PlannedSplits {

    /** The split of the plan row of the worker's labour resource; empty if there is no such row. */
    Optional<Split> find(ActualPlace place);

    /** The same for many; those without a plan row are left out. */
    Map<ActualPlace, Split> findAll(Collection<ActualPlace> places);
}
