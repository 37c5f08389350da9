package dev.planner.query.variance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What was done held against what was planned, as percentages of a day or as amounts of money, both with two places.
 *
 * @param forecast null if it is not known, and then all that follows from it
 */
record Difference(@Nullable BigDecimal forecast, BigDecimal actual) {

    private static final int RATIO_PLACES = 4;

    static final Difference NONE = new Difference(BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2));

    /** Actual − forecast. */
    @Nullable
    BigDecimal variance() {
        return forecast == null ? null : actual.subtract(forecast);
    }

    /** Variance / forecast × 100 with four places; null if the forecast is zero. */
    @Nullable
    BigDecimal percentage() {
        return forecast == null || forecast.signum() == 0
                ? null
                : actual.subtract(forecast).movePointRight(2).divide(forecast, RATIO_PLACES, RoundingMode.HALF_EVEN);
    }

    /** 1 if more was done than planned, -1 if less, 0 if neither, or not known. */
    int sign() {
        return forecast == null ? 0 : actual.compareTo(forecast);
    }
}
