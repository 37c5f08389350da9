package dev.planner.query.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.staffing.WorkerId;
import dev.planner.events.staffing.WorkerTypeId;
import dev.planner.query.freshness.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One worker.
 *
 * @param workerType what the worker type is called; absent while it has not arrived
 */
@JsonInclude(Include.NON_NULL)
record WorkerView(
        WorkerId id,
        String externalId,
        String name,
        WorkerTypeId workerTypeId,
        @Nullable String workerType,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
