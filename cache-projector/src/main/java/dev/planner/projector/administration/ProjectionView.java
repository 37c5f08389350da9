package dev.planner.projector.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One projection as an operator sees it.
 *
 * @param name of the stream that is projected
 * @param generation of the tables that are being served
 * @param partitions in order of their numbers
 */
record ProjectionView(String name, String topic, int generation, long deadLetters, List<PartitionView> partitions) {

    /**
     * @param position the next offset to apply
     * @param lag records that are sent but not applied; absent as long as no watermark has come
     * @param completeUpTo what was committed before is applied; absent as long as no watermark was reached
     */
    record PartitionView(
            int partition,
            long position,
            @Nullable Long lag,
            @Nullable Instant completeUpTo,
            long deadLetters) {}
}
