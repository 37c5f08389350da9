package dev.planner.command.relay;

import java.time.Instant;

/** A committed event that Kafka has not acknowledged, as it is stored. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through; never compared
record OutboxEvent(
        long position,
        String aggregateId,
        long sequence,
        String type,
        String revision,
        Instant time,
        byte[] payload,
        byte[] metadata) {}
