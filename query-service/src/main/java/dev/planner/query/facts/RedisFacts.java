package dev.planner.query.facts;

import dev.planner.cache.CacheAnswer;
import dev.planner.cache.CacheUnavailableException;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.RedisPermissionCache;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves Redis alone for a while after it has failed several times in a row. */
final class RedisFacts implements RedisRung {

    private static final Logger LOG = LoggerFactory.getLogger(RedisFacts.class);

    private final RedisPermissionCache cache;
    private final Breaker breaker;

    private volatile String distrust = "not asked yet";

    RedisFacts(RedisPermissionCache cache, Breaker breaker) {
        this.cache = cache;
        this.breaker = breaker;
    }

    @Override
    public Optional<CacheAnswer> find(Collection<FactKey> keys) {
        if (!breaker.permits()) {
            return Optional.empty();
        }
        try {
            var answer = cache.getAll(keys);
            breaker.succeeded();
            distrust = answer.trusted() ? "" : "no heartbeat";
            return Optional.of(answer).filter(CacheAnswer::trusted);
        } catch (CacheUnavailableException e) {
            failed(e);
            return Optional.empty();
        }
    }

    @Override
    public void writeBack(Collection<Fact> facts, long epoch) {
        if (facts.isEmpty() || breaker.isOpen()) {
            return;
        }
        try {
            cache.writeBack(facts, epoch);
        } catch (CacheUnavailableException e) {
            failed(e);
        }
    }

    /** Asks Redis now, whatever the breaker says. Why it cannot be relied on; empty if it can. */
    Optional<String> trouble() {
        try {
            var answer = cache.getAll(List.of());
            breaker.succeeded();
            distrust = answer.trusted() ? "" : "no heartbeat";
        } catch (CacheUnavailableException e) {
            failed(e);
        }
        return Optional.of(distrust).filter(text -> !text.isEmpty());
    }

    private void failed(CacheUnavailableException e) {
        breaker.failed();
        distrust = "does not answer";
        LOG.debug("Redis did not answer", e);
    }
}
