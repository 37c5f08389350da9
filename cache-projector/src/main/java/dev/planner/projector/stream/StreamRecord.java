package dev.planner.projector.stream;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * A record of a stream, as it came from Kafka or waited as a dead letter.
 *
 * @param letter the id under which it waits; empty if it does not
 * @param aggregateId the key of the record; empty text if it has none
 * @param headers as text, the last one of each name
 */
record StreamRecord(
        OptionalLong letter,
        TopicPartition partition,
        long offset,
        String aggregateId,
        Map<String, String> headers,
        Payload payload,
        Content content) {

    /** The sequence number of the event, or what claims to be one; empty if there is none. */
    Optional<Long> sequence() {
        return switch (content) {
            case Content.Event(var envelope) -> Optional.of(envelope.sequence());
            case Content.Undecodable _ -> claimedSequence();
        };
    }

    Optional<String> eventType() {
        return Optional.ofNullable(headers.get("ce_type"));
    }

    private Optional<Long> claimedSequence() {
        try {
            return Optional.ofNullable(headers.get("ce_sequence")).map(Long::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
