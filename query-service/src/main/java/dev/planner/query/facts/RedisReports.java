package dev.planner.query.facts;

import dev.planner.cache.CacheUnavailableException;
import dev.planner.cache.RedisReportCache;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports in Redis; leaves it alone for a while after it has failed several times in a row. Whoever reads one has to prove that it is current. */
public final class RedisReports {

    private static final Logger LOG = LoggerFactory.getLogger(RedisReports.class);

    private final RedisReportCache cache;
    private final Breaker breaker;

    RedisReports(RedisReportCache cache, Breaker breaker) {
        this.cache = cache;
        this.breaker = breaker;
    }

    /** So many bytes at most of what is stored under the name, none if there is nothing; empty while Redis is away. */
    public Optional<byte[]> find(String name, int mostBytes) {
        if (!breaker.permits()) {
            return Optional.empty();
        }
        try {
            var found = cache.get(name, mostBytes);
            breaker.succeeded();
            return Optional.of(found);
        } catch (CacheUnavailableException e) {
            failed(e);
            return Optional.empty();
        }
    }

    /** Stores it if Redis can take it. */
    public void store(String name, byte[] value, Duration timeToLive) {
        var _ = tell(() -> cache.put(name, value, timeToLive));
    }

    /** Removes what is stored under the name. Whether Redis has answered that. */
    public boolean remove(String name) {
        return tell(() -> cache.remove(name));
    }

    private boolean tell(Runnable call) {
        if (breaker.isOpen()) {
            return false;
        }
        try {
            call.run();
            return true;
        } catch (CacheUnavailableException e) {
            failed(e);
            return false;
        }
    }

    private void failed(CacheUnavailableException e) {
        breaker.failed();
        LOG.debug("Redis did not answer about a report", e);
    }
}
