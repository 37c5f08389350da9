package dev.planner.projector.stream;

import java.time.Instant;

/**
 * An aggregate as it stands in the tables.
 *
 * @param version the sequence number of its last event
 * @param createdAt when its first event was recorded
 * @param updatedAt when its last event was recorded
 */
public record Stored<S>(S state, long version, Instant createdAt, Instant updatedAt) {}
