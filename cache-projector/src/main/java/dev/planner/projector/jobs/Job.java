package dev.planner.projector.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its watchers see it.
 *
 * @param state {@code queued}, {@code running}, {@code done} or {@code failed}
 * @param startedBy the user who asked for it; absent if it began by itself
 * @param done pieces of work done, of the kind that the job counts
 * @param total pieces there were when the job began; absent before
 * @param failures how often it had to begin again
 * @param trouble the last failure; absent if there was none
 * @param result what it had to say at its end; absent before, or if there was nothing
 * @param endedAt absent while it is under way
 */
public record Job(
        UUID id,
        String kind,
        String state,
        @Nullable UUID startedBy,
        long done,
        @Nullable Long total,
        int failures,
        @Nullable String trouble,
        @Nullable String result,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {}
