package dev.planner.projector.stream;

import java.util.Optional;

/**
 * What a batch makes of one aggregate.
 *
 * @param before empty if the aggregate was not in the tables
 * @param after empty if the aggregate is to be in the tables no longer
 */
public record Change<S>(String aggregateId, Optional<Stored<S>> before, Optional<Stored<S>> after) {}
