package dev.planner.command.staffing;

import dev.planner.command.staffing.WorkerTypeCommand.SetRate;
import dev.planner.edge.json.DecimalText;
import dev.planner.edge.problem.Refusal;
import dev.planner.edge.validation.FieldChecks;
import dev.planner.events.staffing.RateId;
import dev.planner.events.staffing.WorkerTypeId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body that opens a rate; the amount is per day. */
@Schema(requiredProperties = {"amount", "startDate"})
record SetRateRequest(
        @Nullable RateId id,
        @Nullable DecimalText amount,
        @Nullable LocalDate startDate) {

    /** @throws Refusal {@code VALIDATION_FAILED} */
    SetRate command(WorkerTypeId workerTypeId) {
        var checks = new FieldChecks();
        var command = new SetRate(
                workerTypeId,
                id == null ? RateId.random() : id,
                id != null,
                checks.requiredPositiveMoney("amount", amount),
                checks.requiredDate("startDate", startDate));
        checks.throwIfAny();
        return command;
    }
}
