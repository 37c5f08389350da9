package dev.planner.projector.stream;

import dev.planner.events.EventEnvelope;

/** What is in a record. */
sealed interface Content {

    record Event(EventEnvelope envelope) implements Content {}

    /** Nothing that can be understood. */
    record Undecodable(String reason) implements Content {}
}
