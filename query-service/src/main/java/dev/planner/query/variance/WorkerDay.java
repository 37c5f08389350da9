package dev.planner.query.variance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one worker was to do on one project on one day, and what the worker did.
 *
 * @param workerName as it is now, whatever it was when the actual was recorded
 * @param isPlanned whether there is a plan row
 * @param isDone whether there is an actual
 */
record WorkerDay(
        String externalWorkerId,
        String workerName,
        LocalDate date,
        boolean isPlanned,
        boolean isDone,
        Difference allocation,
        Difference cost) {

    /** A day with neither. */
    static WorkerDay idle(String externalWorkerId, String workerName, LocalDate date) {
        return new WorkerDay(externalWorkerId, workerName, date, false, false, Difference.NONE, Difference.NONE);
    }

    /** Empty if nothing differs. */
    Optional<VarianceType> type() {
        if (isPlanned && isDone) {
            return of(allocation, VarianceType.ALLOCATION_OVER, VarianceType.ALLOCATION_UNDER)
                    .or(() -> of(cost, VarianceType.COST_OVER, VarianceType.COST_UNDER));
        }
        if (isPlanned) {
            return Optional.of(VarianceType.UNWORKED_ASSIGNMENT);
        }
        return isDone ? Optional.of(VarianceType.UNPLANNED_WORK) : Optional.empty();
    }

    private static Optional<VarianceType> of(Difference difference, VarianceType over, VarianceType under) {
        return difference.sign() == 0 ? Optional.empty() : Optional.of(difference.sign() > 0 ? over : under);
    }
}
