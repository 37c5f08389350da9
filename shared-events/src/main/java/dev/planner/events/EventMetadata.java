package dev.planner.events;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event and in which course of action.
 *
 * @param actor the user id of the caller, or {@code system} for what the command service does by itself
 * @param correlationId the same from the request to the last log line
 * @param causationId the id of the command that led to the event
 * @param traceparent W3C trace context, absent when the request was not traced
 */
public record EventMetadata(
        String actor,
        String correlationId,
        String causationId,
        @Nullable String traceparent) {}
