package dev.planner.events.actuals;

import dev.planner.events.portfolio.Percentage;
import java.math.BigDecimal;

/**
 * The rule that nobody works more than all of a day, over all projects (domain reference, section 9).
 *
 * @param existing the sum of the day without what is asked for, in percent
 */
public record AllocationCap(BigDecimal existing, Percentage requested) {

    private static final BigDecimal WHOLE_DAY = new BigDecimal("100.00");

    public boolean isExceeded() {
        return total().compareTo(WHOLE_DAY) > 0;
    }

    /** In percent. */
    public BigDecimal total() {
        return existing.add(requested.value());
    }

    /** What the total has over a whole day, in percent; negative if something is left of it. */
    public BigDecimal excess() {
        return total().subtract(WHOLE_DAY);
    }
}
