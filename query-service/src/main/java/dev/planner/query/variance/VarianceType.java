package dev.planner.query.variance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How one worker-day differs from its plan. */
public enum VarianceType {
    /** Done without having been planned. */
    UNPLANNED_WORK,
    /** Planned and not done. */
    UNWORKED_ASSIGNMENT,
    ALLOCATION_OVER,
    ALLOCATION_UNDER,
    /** As much was done as planned, at a higher cost. */
    COST_OVER,
    /** As much was done as planned, at a lower cost. */
    COST_UNDER;

    /** The lower_snake key by which clients know it. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
