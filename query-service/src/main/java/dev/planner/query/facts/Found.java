package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.query.freshness.Receipt;
import java.util.Optional;

/**
 * What a rung of the ladder knows about one key.
 *
 * @param fact empty if the aggregate never existed, as far as the tables know
 * @param source where it was found and how complete that was
 */
public record Found(Optional<Fact> fact, Receipt source) {

    /** The version of what never existed. */
    static final long NEVER = -1;

    public long version() {
        return fact.isPresent() ? fact.get().version() : NEVER;
    }
}
