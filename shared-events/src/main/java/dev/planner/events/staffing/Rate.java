package dev.planner.events.staffing;

import dev.planner.events.portfolio.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price.
 *
 * @param amount per day, more than 0.00
 * @param endDate the last day on which it is valid; null if it is open, which is valid for ever
 */
public record Rate(
        RateId id,
        Money amount,
        LocalDate startDate,
        @Nullable LocalDate endDate) {

    public boolean isOpen() {
        return endDate == null;
    }

    public boolean isValidOn(LocalDate day) {
        return !startDate.isAfter(day) && (endDate == null || !endDate.isBefore(day));
    }

    Rate endingOn(LocalDate lastDay) {
        return new Rate(id, amount, startDate, lastDay);
    }
}
