package dev.planner.command.staffing;

import dev.planner.command.execution.CreatedIds;
import dev.planner.command.execution.Outcome;
import dev.planner.command.staffing.WorkerTypeCommand.ChangeWorkerType;
import dev.planner.command.staffing.WorkerTypeCommand.CloseRate;
import dev.planner.command.staffing.WorkerTypeCommand.CreateWorkerType;
import dev.planner.command.staffing.WorkerTypeCommand.DeleteWorkerType;
import dev.planner.command.staffing.WorkerTypeCommand.SetRate;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeCreated;
import dev.planner.events.staffing.WorkerType;
import java.util.Optional;

/** Takes the locks that a decision about a worker type needs, gathers its facts, and sees to what follows from it. */
class WorkerTypeCommandHandler {

    private final WorkerTypeLookup workerTypes;
    private final WorkerLookup workers;
    private final CreatedIds createdIds;

    WorkerTypeCommandHandler(WorkerTypeLookup workerTypes, WorkerLookup workers, CreatedIds createdIds) {
        this.workerTypes = workerTypes;
        this.workers = workers;
        this.createdIds = createdIds;
    }

    /** @throws Refusal what {@link WorkerTypeDecisions} refuse, and {@code NOT_FOUND} */
    Outcome handle(Optional<WorkerType> workerType, WorkerTypeCommand command) {
        return switch (command) {
            case CreateWorkerType create ->
                Outcome.created(new WorkerTypeCreated(create.workerTypeId(), create.type(), create.description()));
            case ChangeWorkerType change ->
                WorkerTypeDecisions.change(existing(workerType), change.edit())
                        .map(Outcome::of)
                        .orElseGet(Outcome::unchanged);
            case DeleteWorkerType _ -> delete(known(workerType));
            case SetRate set ->
                Outcome.created(WorkerTypeDecisions.setRate(existing(workerType), set))
                        .answering(set.rateId());
            case CloseRate close -> Outcome.of(WorkerTypeDecisions.closeRate(existing(workerType), close));
        };
    }

    private Outcome delete(WorkerType workerType) {
        if (workerType.deleted()) {
            return Outcome.unchanged();
        }
        workerTypes.claim(workerType.id());
        var deleted = WorkerTypeDecisions.delete(workerType, workers.existOf(workerType.id()));
        createdIds.retire(workerType.id().value());
        workerType
                .timeline()
                .rates()
                .forEach(rate -> createdIds.retire(rate.id().value()));
        return Outcome.of(deleted);
    }

    private static WorkerType existing(Optional<WorkerType> workerType) {
        return known(workerType.filter(found -> !found.deleted()));
    }

    /** Also one that is deleted. */
    private static WorkerType known(Optional<WorkerType> workerType) {
        return workerType.orElseThrow(() -> Refusal.notFound("There is no such worker type."));
    }
}
