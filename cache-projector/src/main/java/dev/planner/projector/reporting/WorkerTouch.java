package dev.planner.projector.reporting;

import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerTypeId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A worker's type prices the plan rows; the name is shown. Plan rows may have arrived before their worker. */
@Component
class WorkerTouch implements TouchRule<OfWorker, Worker> {

    @Override
    public Class<OfWorker> family() {
        return OfWorker.class;
    }

    @Override
    public void note(OfWorker event, Optional<Worker> before, Optional<Worker> after, Touched touched) {
        switch (event) {
            case WorkerCreated e -> touched.prices(e.workerId());
            case WorkerDeleted e -> touched.prices(e.workerId());
            case WorkerChanged e -> {
                if (isOfType(before, e.workerTypeId())) {
                    touched.names(e.workerId());
                } else {
                    touched.prices(e.workerId());
                }
            }
        }
    }

    private static boolean isOfType(Optional<Worker> worker, WorkerTypeId type) {
        return worker.map(Worker::workerTypeId).filter(type::equals).isPresent();
    }
}
