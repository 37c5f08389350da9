package dev.planner.projector.cachewriter;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.cache.TableFacts;
import dev.planner.projector.notes.DirtyNote;
import dev.planner.projector.notes.DirtyNotes;
import dev.planner.projector.notes.Sink;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes facts as the tables hold them. Nothing in the database is held while Redis is asked, so the tables never wait for Redis. What is
 * interrupted between Redis and the database is published again, which changes nothing.
 */
@Component
class CachePublisher {

    private final DirtyNotes dirtyNotes;
    private final CacheTrust cacheTrust;
    private final RedisPermissionCache cache;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CachePublisher(
            DirtyNotes dirtyNotes,
            CacheTrust cacheTrust,
            RedisPermissionCache cache,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.dirtyNotes = dirtyNotes;
        this.cacheTrust = cacheTrust;
        this.cache = cache;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Publishes what the notes name and clears them. */
    void publish(List<DirtyNote> notes) {
        var trust = publish(load(notes.stream().map(DirtyNote::key).toList()).values());
        transaction.executeWithoutResult(_ -> {
            cacheTrust.record(trust);
            dirtyNotes.clear(Sink.REDIS, notes);
        });
    }

    /** Publishes facts, under a new epoch if Redis has forgotten earlier ones. */
    Trust publish(Collection<Fact> facts) {
        var trust = cacheTrust.current();
        while (true) {
            var count = cache.publish(facts, trust.epoch());
            if (count.isPresent() && count.getAsLong() > trust.publications()) {
                return new Trust(trust.epoch(), count.getAsLong());
            }
            trust = cacheTrust.renew(trust);
        }
    }

    Map<FactKey, Fact> load(List<FactKey> keys) {
        ConnectionCallback<Map<FactKey, Fact>> query = connection -> TableFacts.load(connection, keys);
        return Objects.requireNonNull(jdbc.execute(query));
    }
}
