package dev.planner.projector.cachewriter;

import dev.planner.cache.RedisPermissionCache;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers outside of Redis what Redis must not have forgotten, and opens a new epoch when it has. Any number of instances may notice; one
 * new epoch comes of it.
 */
@Component
public class CacheTrust {

    private static final Logger LOG = LoggerFactory.getLogger(CacheTrust.class);

    /** Stands for no epoch. */
    private static final Trust NONE = new Trust(0, 0);

    private final JdbcClient jdbc;
    private final RedisPermissionCache cache;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CacheTrust(JdbcClient jdbc, RedisPermissionCache cache, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The epoch that facts are published under; opens the first one. */
    public Trust current() {
        return read("").orElseGet(() -> renew(NONE));
    }

    /** Opens a new epoch, unless somebody else has done so since {@code distrusted} was current. */
    public Trust renew(Trust distrusted) {
        return transaction.execute(_ -> {
            jdbc.sql("insert into cache_trust (epoch, publications) values (0, 0) on conflict do nothing")
                    .update();
            var known = read(" for update").orElseThrow();
            return known.epoch() == distrusted.epoch() ? open(known) : known;
        });
    }

    /** Opens a new epoch in any case. */
    public Trust renew() {
        return renew(current());
    }

    /** To be called when Redis has acknowledged a publication, before its notes are cleared. */
    void record(Trust published) {
        jdbc.sql("update cache_trust set publications = greatest(publications, ?) where epoch = ?")
                .param(published.publications())
                .param(published.epoch())
                .update();
    }

    /** Numbered by the clock, so that an epoch is new even if this database and Redis were both set up anew. */
    private Trust open(Trust known) {
        var lowest = Math.max(known.epoch() + 1, clock.instant().getEpochSecond());
        var opened = new Trust(cache.openEpoch(lowest), 0);
        jdbc.sql("update cache_trust set epoch = ?, publications = 0")
                .param(opened.epoch())
                .update();
        LOG.info("Opened epoch {} of the permission cache after epoch {}", opened.epoch(), known.epoch());
        return opened;
    }

    private Optional<Trust> read(String locking) {
        return jdbc.sql("select epoch, publications from cache_trust" + locking)
                .query((row, _) -> new Trust(row.getLong("epoch"), row.getLong("publications")))
                .optional();
    }
}
