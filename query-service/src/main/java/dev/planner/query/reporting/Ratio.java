package dev.planner.query.reporting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many percent of one amount another is, with four places rounded half to even. In JSON a decimal string. */
record Ratio(BigDecimal percent) {

    private static final int PLACES = 4;

    Ratio {
        percent = percent.setScale(PLACES, RoundingMode.UNNECESSARY);
    }

    /** 0.0000 if the whole is 0.00. */
    static Ratio of(Amount part, Amount whole) {
        return new Ratio(
                whole.isZero()
                        ? BigDecimal.ZERO
                        : part.value().movePointRight(2).divide(whole.value(), PLACES, RoundingMode.HALF_EVEN));
    }

    @JsonValue
    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
