package dev.planner.projector.reporting;

import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.StaffingEvent.OfWorkerType;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import dev.planner.events.staffing.WorkerType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rates price the plan rows of all workers of their type; reports show nothing else of a worker type. */
@Component
class WorkerTypeTouch implements TouchRule<OfWorkerType, WorkerType> {

    @Override
    public Class<OfWorkerType> family() {
        return OfWorkerType.class;
    }

    @Override
    public void note(OfWorkerType event, Optional<WorkerType> before, Optional<WorkerType> after, Touched touched) {
        switch (event) {
            case WorkerTypeCreated _, WorkerTypeChanged _ -> {}
            case RateSet e -> touched.rates(e.workerTypeId(), e.startDate());
            case RateClosed e -> touched.rates(e.workerTypeId(), e.endDate().plusDays(1));
            case WorkerTypeDeleted e ->
                before.flatMap(WorkerTypeTouch::firstRate)
                        .ifPresent(rate -> touched.rates(e.workerTypeId(), rate.startDate()));
        }
    }

    private static Optional<Rate> firstRate(WorkerType workerType) {
        return workerType.timeline().rates().stream().findFirst();
    }
}
