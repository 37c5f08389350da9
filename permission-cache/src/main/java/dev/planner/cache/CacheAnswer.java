package dev.planner.cache;

import java.util.Map;
import java.util.Optional;

/**
 * What Redis holds, with what entitles a reader to believe it.
 *
 * @param heartbeat as found in the same round trip; empty if the last one is too old: Redis is then not to be trusted and no fact is given
 * @param facts those that were found, all of the heartbeat's epoch; what is missing has to be loaded from the tables
 */
public record CacheAnswer(Optional<Heartbeat> heartbeat, Map<FactKey, Fact> facts) {

    static final CacheAnswer UNTRUSTED = new CacheAnswer(Optional.empty(), Map.of());

    public CacheAnswer {
        facts = Map.copyOf(facts);
    }

    public boolean trusted() {
        return heartbeat.isPresent();
    }

    public Optional<Fact> find(FactKey key) {
        return Optional.ofNullable(facts.get(key));
    }
}
