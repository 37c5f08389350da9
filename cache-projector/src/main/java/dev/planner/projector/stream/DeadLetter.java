package dev.planner.projector.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits, for an operator to see.
 *
 * @param offset where it is in Kafka
 * @param aggregateId the key of the record
 * @param sequence of the event; absent if the record does not tell
 * @param eventType absent if the record does not tell
 * @param cause {@code undecodable}, {@code gap}, {@code failed} or {@code behind}
 */
public record DeadLetter(
        long id,
        String topic,
        int partition,
        long offset,
        String aggregateId,
        @Nullable Long sequence,
        @Nullable String eventType,
        String cause,
        String detail,
        Instant parkedAt) {}
