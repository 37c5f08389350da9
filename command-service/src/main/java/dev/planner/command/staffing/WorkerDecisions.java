package dev.planner.command.staffing;

import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerDeleted;
import dev.planner.events.staffing.Worker;
import java.util.Optional;

/** What may happen to a worker (domain reference, sections 2 and 3). */
final class WorkerDecisions {

    private WorkerDecisions() {}

    /**
     * Edits the worker; nothing happens if the worker is already as asked.
     *
     * @throws Refusal {@code VALIDATION_FAILED} if the external id would change
     */
    static Optional<WorkerChanged> change(Worker worker, WorkerEdit edit) {
        var checks = new FieldChecks();
        checks.fixed("externalId", edit.externalId(), worker.externalId());
        checks.throwIfAny();
        var name = edit.name().orElse(worker.name());
        var workerType = edit.workerTypeId().orElse(worker.workerTypeId());
        return name.equals(worker.name()) && workerType.equals(worker.workerTypeId())
                ? Optional.empty()
                : Optional.of(new WorkerChanged(worker.id(), name, workerType));
    }

    /**
     * Ends the worker.
     *
     * @param resource the labour resource that is linked to the worker
     * @throws Refusal {@code WORKER_HAS_RESOURCE}
     */
    static WorkerDeleted delete(Worker worker, Optional<ResourceId> resource) {
        resource.ifPresent(linked -> {
            throw Refusal.of(
                            ErrorCode.WORKER_HAS_RESOURCE,
                            "A worker who is linked to a resource cannot be deleted: delete the resource first.")
                    .with("workerId", worker.id())
                    .with("resourceId", linked);
        });
        return new WorkerDeleted(worker.id());
    }
}
