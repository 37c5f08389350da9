package dev.planner.command.staffing;

import dev.planner.command.execution.Creation;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import java.util.List;
import java.util.UUID;

/** What clients may want of a worker. */
sealed interface WorkerCommand extends PlannerCommand {

    WorkerId workerId();

    @Override
    default String aggregateId() {
        return workerId().toString();
    }

    @Override
    default Class<WorkerCommand> handledAs() {
        return WorkerCommand.class;
    }

    /** Brings a worker into being. */
    record CreateWorker(
            WorkerId workerId, boolean idChosenByClient, String externalId, String name, WorkerTypeId workerTypeId)
            implements WorkerCommand, Creation {

        /** What makes two creations the same. */
        record Content(String externalId, String name, WorkerTypeId workerTypeId) {}

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onSystem(Permission.CREATE_WORKER));
        }

        @Override
        public UUID id() {
            return workerId.value();
        }

        @Override
        public String kind() {
            return "worker";
        }

        @Override
        public Content content() {
            return new Content(externalId, name, workerTypeId);
        }
    }

    /** Edits a worker; a labour resource follows a new name. */
    record ChangeWorker(WorkerId workerId, WorkerEdit edit) implements WorkerCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onSystem(Permission.UPDATE_WORKER));
        }
    }

    /** Ends a worker. */
    record DeleteWorker(WorkerId workerId) implements WorkerCommand {

        @Override
        public List<Requirement> requirements() {
            return List.of(Requirement.onSystem(Permission.DELETE_WORKER));
        }
    }
}
