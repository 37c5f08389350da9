package dev.planner.command.staffing;

import dev.planner.events.portfolio.Money;
import dev.planner.events.staffing.WorkerTypeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The prices of days (domain reference, section 7); answered in the running transaction. */
public interface DayRates {

    /**
     * What a day of this worker type costs. The rates of the type stay as they are until the end of the transaction.
     *
     * @return empty if the day has no rate
     */
    Optional<Money> hold(WorkerTypeId workerType, LocalDate day);

    /** The rates of each of these worker types, which stay as they are until the end of the transaction; types without rates are left out. */
    Map<WorkerTypeId, List<DayRate>> holdAll(Collection<WorkerTypeId> workerTypes);

    /**
     * A rate that is valid from its first to its last day, both included.
     *
     * @param end null if it is open
     */
    record DayRate(Money amount, LocalDate start, @Nullable LocalDate end) {

        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(start) && (end == null || !day.isAfter(end));
        }
    }
}
