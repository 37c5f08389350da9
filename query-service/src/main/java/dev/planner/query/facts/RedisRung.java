package dev.planner.query.facts;

import dev.planner.cache.CacheAnswer;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import java.util.Collection;
import java.util.Optional;

/** The rung of Redis: answers, or says at once that it cannot be relied on. */
interface RedisRung {

    /** What Redis holds, at a heartbeat that entitles to believe it; empty while Redis is away or not to be believed. */
    Optional<CacheAnswer> find(Collection<FactKey> keys);

    /**
     * Stores what was found in the tables, if Redis can take it.
     *
     * @param epoch of the answer in which the facts were missing
     */
    void writeBack(Collection<Fact> facts, long epoch);
}
