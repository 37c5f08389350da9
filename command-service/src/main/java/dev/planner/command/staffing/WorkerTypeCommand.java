package dev.planner.command.staffing;

import dev.planner.command.execution.Creation;
import dev.planner.command.execution.PlannerCommand;
import dev.planner.command.execution.Requirement;
import dev.planner.events.access.Permission;
import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What clients may want of a worker type and its rates. */
sealed interface WorkerTypeCommand extends PlannerCommand {

    WorkerTypeId workerTypeId();

    @Override
    default String aggregateId() {
        return workerTypeId().toString();
    }

    @Override
    default List<Requirement> requirements() {
        return List.of(Requirement.onSystem(Permission.MANAGE_USERS));
    }

    @Override
    default Class<WorkerTypeCommand> handledAs() {
        return WorkerTypeCommand.class;
    }

    /** Brings a worker type into being, without rates. */
    record CreateWorkerType(WorkerTypeId workerTypeId, boolean idChosenByClient, String type, String description)
            implements WorkerTypeCommand, Creation {

        /** What makes two creations the same. */
        record Content(String type, String description) {}

        @Override
        public UUID id() {
            return workerTypeId.value();
        }

        @Override
        public String kind() {
            return "worker_type";
        }

        @Override
        public Content content() {
            return new Content(type, description);
        }
    }

    /** Edits a worker type. */
    record ChangeWorkerType(WorkerTypeId workerTypeId, WorkerTypeEdit edit) implements WorkerTypeCommand {}

    /** Ends a worker type that has no workers, and its rates. */
    record DeleteWorkerType(WorkerTypeId workerTypeId) implements WorkerTypeCommand {}

    /** Opens a rate, which ends the open one on the day before. */
    record SetRate(
            WorkerTypeId workerTypeId, RateId rateId, boolean idChosenByClient, Money amount, LocalDate startDate)
            implements WorkerTypeCommand, Creation {

        /** What makes two rates the same. */
        record RateContent(WorkerTypeId workerTypeId, Money amount, LocalDate startDate) {}

        @Override
        public UUID id() {
            return rateId.value();
        }

        @Override
        public String kind() {
            return "rate";
        }

        @Override
        public RateContent content() {
            return new RateContent(workerTypeId, amount, startDate);
        }
    }

    /** Gives the open rate a last day. */
    record CloseRate(WorkerTypeId workerTypeId, LocalDate endDate) implements WorkerTypeCommand {}
}
