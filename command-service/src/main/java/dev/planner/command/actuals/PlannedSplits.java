package dev.planner.command.actuals;

import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The splits of plan rows; answered by the feature that plans, in the running transaction. */
public interface PlannedSplits {

    /** The split of the plan row of the worker's labour resource on the project and day; empty if there is no such row. */
    Optional<Split> find(WorkerId worker, ProjectId project, LocalDate day);

    /** The same for many; those without a plan row are left out. */
    Map<ActualPlace, Split> findAll(Collection<ActualPlace> places);
}
