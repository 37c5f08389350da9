package dev.planner.query.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.planner.events.staffing.ResourceId;
import dev.planner.events.staffing.ResourceType;
import dev.planner.events.staffing.WorkerId;
import dev.planner.query.freshness.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One resource.
 *
 * @param workerId of a labour resource, and of no other
 */
@JsonInclude(Include.NON_NULL)
record ResourceView(
        ResourceId id,
        String name,
        ResourceType resourceType,
        @Nullable WorkerId workerId,
        @Nullable String description,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
