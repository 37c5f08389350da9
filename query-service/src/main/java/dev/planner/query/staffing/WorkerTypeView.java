package dev.planner.query.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.query.freshness.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One worker type.
 *
 * @param openRate absent if no rate is open
 */
@JsonInclude(Include.NON_NULL)
record WorkerTypeView(
        WorkerTypeId id,
        String type,
        String description,
        @Nullable RateView openRate,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
