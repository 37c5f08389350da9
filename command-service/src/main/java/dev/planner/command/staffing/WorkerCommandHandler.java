package dev.planner.command.staffing;

import dev.planner.command.execution.CommandDispatch;
import dev.planner.command.execution.CreatedIds;
import dev.planner.command.execution.Outcome;
import dev.planner.command.staffing.ResourceCommand.FollowRenaming;
import dev.planner.command.staffing.WorkerCommand.ChangeWorker;
import dev.planner.command.staffing.WorkerCommand.CreateWorker;
import dev.planner.command.staffing.WorkerCommand.DeleteWorker;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.events.staffing.StaffingEvent.WorkerChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerCreated;
import dev.planner.events.staffing.Worker;
import dev.planner.events.staffing.WorkerTypeId;
import java.util.Optional;

/** Takes the locks that a decision about a worker needs, gathers its facts, and sees to what follows from it. */
class WorkerCommandHandler {

    private final WorkerTypeLookup workerTypes;
    private final WorkerLookup workers;
    private final ResourceLookup resources;
    private final CommandDispatch commands;
    private final CreatedIds createdIds;

    WorkerCommandHandler(
            WorkerTypeLookup workerTypes,
            WorkerLookup workers,
            ResourceLookup resources,
            CommandDispatch commands,
            CreatedIds createdIds) {
        this.workerTypes = workerTypes;
        this.workers = workers;
        this.resources = resources;
        this.commands = commands;
        this.createdIds = createdIds;
    }

    /** @throws Refusal what {@link WorkerDecisions} refuse, {@code NOT_FOUND} and {@code REFERENCE_NOT_FOUND} */
    Outcome handle(Optional<Worker> worker, WorkerCommand command) {
        return switch (command) {
            case CreateWorker create -> create(create);
            case ChangeWorker change -> change(existing(worker), change.edit());
            case DeleteWorker _ -> delete(known(worker));
        };
    }

    private Outcome create(CreateWorker create) {
        requireExisting(create.workerTypeId());
        return Outcome.created(
                new WorkerCreated(create.workerId(), create.externalId(), create.name(), create.workerTypeId()));
    }

    private Outcome change(Worker worker, WorkerEdit edit) {
        var changed = WorkerDecisions.change(worker, edit);
        changed.ifPresent(event -> {
            requireExisting(event.workerTypeId());
            renameResource(worker, event);
        });
        return changed.map(Outcome::of).orElseGet(Outcome::unchanged);
    }

    /** Whoever links a resource to the worker claims the worker too: so either the link is seen here, or the new name there. */
    private void renameResource(Worker worker, WorkerChanged event) {
        if (!event.name().equals(worker.name())) {
            workers.claim(worker.id());
            resources
                    .of(worker.id())
                    .ifPresent(resource -> commands.follow(new FollowRenaming(resource, event.name())));
        }
    }

    private Outcome delete(Worker worker) {
        if (worker.deleted()) {
            return Outcome.unchanged();
        }
        workers.claim(worker.id());
        var deleted = WorkerDecisions.delete(worker, resources.of(worker.id()));
        createdIds.retire(worker.id().value());
        return Outcome.of(deleted);
    }

    private void requireExisting(WorkerTypeId workerType) {
        if (!workerTypes.hold(workerType)) {
            throw Refusal.of(ErrorCode.REFERENCE_NOT_FOUND, "There is no such worker type.")
                    .with("field", "workerTypeId");
        }
    }

    private static Worker existing(Optional<Worker> worker) {
        return known(worker.filter(found -> !found.deleted()));
    }

    /** Also one who is deleted. */
    private static Worker known(Optional<Worker> worker) {
        return worker.orElseThrow(() -> Refusal.notFound("There is no such worker."));
    }
}
