package dev.planner.projector.audit;

import dev.planner.events.staffing.StaffingEvent.OfWorker;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerTypeId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Workers. */
@Component
class WorkerAudit implements AuditRule<OfWorker, Worker> {

    @Override
    public Class<OfWorker> family() {
        return OfWorker.class;
    }

    @Override
    public List<AuditEntry> entries(OfWorker event, Optional<Worker> before, Optional<Worker> after) {
        var changes = Changes.between(before.map(Fields::of), after.map(Fields::of));
        return List.of(AuditEntry.applied("worker", event.aggregateId(), operation(event), changes));
    }

    private static String operation(OfWorker event) {
        return switch (event) {
            case WorkerCreated _ -> "create";
            case WorkerChanged _ -> "update";
            case WorkerDeleted _ -> "delete";
        };
    }

    private record Fields(String externalId, String name, WorkerTypeId workerTypeId) {

        static Fields of(Worker worker) {
            return new Fields(worker.externalId(), worker.name(), worker.workerTypeId());
        }
    }
}
