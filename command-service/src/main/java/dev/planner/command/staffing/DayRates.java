package dev.planner.command.staffing;

import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.util.Optional;

/** The prices of days (domain reference, section 7); answered in the running transaction. */
public interface DayRates {

    /**
     * What a day of this worker type costs. The rates of the type stay as they are until the end of the transaction.
     *
     * @return empty if the day has no rate
     */
    Optional<Money> hold(WorkerTypeId workerType, LocalDate day);
}
