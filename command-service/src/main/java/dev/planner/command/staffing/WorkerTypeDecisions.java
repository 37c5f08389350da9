package dev.planner.command.staffing;

import dev.planner.command.staffing.WorkerTypeCommand.CloseRate;
import dev.planner.command.staffing.WorkerTypeCommand.SetRate;
import dev.planner.edge.problem.ErrorCode;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.Rate;
import dev.planner.events.staffing.RateTimeline;
import dev.planner.events.staffing.StaffingEvent.RateClosed;
import dev.planner.events.staffing.StaffingEvent.RateSet;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeChanged;
import dev.planner.events.staffing.StaffingEvent.WorkerTypeDeleted;
import dev.planner.events.staffing.WorkerType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What may happen to a worker type and its rates (domain reference, sections 3 and 7). */
final class WorkerTypeDecisions {

    private WorkerTypeDecisions() {}

    /** Edits the worker type; nothing happens if it is already as asked. */
    static Optional<WorkerTypeChanged> change(WorkerType workerType, WorkerTypeEdit edit) {
        var type = edit.type().orElse(workerType.type());
        var description = edit.description().orElse(workerType.description());
        return type.equals(workerType.type()) && description.equals(workerType.description())
                ? Optional.empty()
                : Optional.of(new WorkerTypeChanged(workerType.id(), type, description));
    }

    /** @throws Refusal {@code WORKER_TYPE_HAS_WORKERS} */
    static WorkerTypeDeleted delete(WorkerType workerType, boolean hasWorkers) {
        if (hasWorkers) {
            throw Refusal.of(
                            ErrorCode.WORKER_TYPE_HAS_WORKERS,
                            "A worker type with workers cannot be deleted: give them another type or delete them first.")
                    .with("workerTypeId", workerType.id());
        }
        return new WorkerTypeDeleted(workerType.id());
    }

    /** @throws Refusal {@code RATE_START_NOT_AFTER_OPEN}, {@code RATE_OVERLAP} */
    static RateSet setRate(WorkerType workerType, SetRate command) {
        workerType.timeline().last().ifPresent(last -> requireAfter(last, command.startDate()));
        return new RateSet(workerType.id(), command.rateId(), command.amount(), command.startDate());
    }

    /** @throws Refusal {@code RATE_NOT_FOUND} if no rate is open, {@code VALIDATION_FAILED} if it would end before it starts */
    static RateClosed closeRate(WorkerType workerType, CloseRate command) {
        var open = open(workerType.timeline());
        var checks = new FieldChecks();
        checks.notAfter(open.startDate(), "endDate", command.endDate());
        checks.throwIfAny();
        return new RateClosed(workerType.id(), open.id(), command.endDate());
    }

    private static void requireAfter(Rate last, LocalDate start) {
        if (last.isOpen()) {
            requireAfter(last.startDate(), start, ErrorCode.RATE_START_NOT_AFTER_OPEN, "The open rate starts on");
        } else {
            var end = Objects.requireNonNull(last.endDate());
            requireAfter(end, start, ErrorCode.RATE_OVERLAP, "The last rate ends on");
        }
    }

    private static void requireAfter(LocalDate earliest, LocalDate start, ErrorCode code, String what) {
        if (!start.isAfter(earliest)) {
            throw Refusal.of(code, "%s %s; a new one starts later.".formatted(what, earliest))
                    .with("startDate", start)
                    .with("after", earliest);
        }
    }

    private static Rate open(RateTimeline timeline) {
        return timeline.open()
                .orElseThrow(() -> Refusal.of(ErrorCode.RATE_NOT_FOUND, "The worker type has no open rate to close."));
    }
}
