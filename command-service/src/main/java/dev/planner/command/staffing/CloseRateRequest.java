package dev.planner.command.staffing;

import dev.planner.command.staffing.WorkerTypeCommand.CloseRate;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.WorkerTypeId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body that closes the open rate; the end date is its last day. */
@Schema(requiredProperties = {"endDate"})
record CloseRateRequest(@Nullable LocalDate endDate) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    CloseRate command(WorkerTypeId workerTypeId) {
        var checks = new FieldChecks();
        var command = new CloseRate(workerTypeId, checks.requiredDate("endDate", endDate));
        checks.throwIfAny();
        return command;
    }
}
