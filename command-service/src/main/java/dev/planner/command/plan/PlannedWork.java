package dev.planner.command.plan;

import dev.planner.command.actuals.ActualPlace;
import dev.planner.command.actuals.PlannedSplits;
import dev.planner.command.staffing.PlannableResources;
import dev.planner.events.portfolio.ProjectId;
import dev.planner.events.portfolio.Split;
import dev.planner.events.staffing.WorkerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The plan of workers, which is that of their labour resources. */
class PlannedWork implements PlannedSplits {

    private final PlannableResources resources;
    private final PlanLookup plan;

    PlannedWork(PlannableResources resources, PlanLookup plan) {
        this.resources = resources;
        this.plan = plan;
    }

    @Override
    public Optional<Split> find(WorkerId worker, ProjectId project, LocalDate day) {
        return resources.of(worker).flatMap(resource -> plan.split(resource, project, day));
    }

    @Override
    public Map<ActualPlace, Split> findAll(Collection<ActualPlace> places) {
        return plan.splits(places);
    }
}
