package dev.planner.projector.watermark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition is behind.
 *
 * @param position the next offset to apply
 * @param records sent but not applied, by the newest watermark
 * @param completeUpTo everything of this partition that was committed before is applied; absent as long as no watermark was reached
 */
public record PartitionLag(
        long position, long records, @Nullable Instant completeUpTo) {}
