package dev.planner.projector.stream;

import dev.planner.events.EventEnvelope;
import java.util.Optional;

/**
 * An event that is applied, with its aggregate as its projection has it.
 *
 * @param before empty if the aggregate has had no place in the tables
 * @param after empty if it then has none
 */
public record Applied(EventEnvelope envelope, Optional<?> before, Optional<?> after) {}
