package dev.planner.projector.cachewriter;

import dev.planner.cache.FactKey;
import dev.planner.cache.FactKind;
import dev.planner.cache.RedisPermissionCache;
import dev.planner.projector.jobs.BackgroundJob;
import dev.planner.projector.jobs.JobProgress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills Redis with every fact there is, so that no reader has to load it: after a new epoch, or for a new Redis. Writes as readers do, that is
 * only what is newer than what is there, and announces nothing.
 */
@Component
public class CacheWarmer implements BackgroundJob {

    public static final String KIND = "warm_permission_cache";

    private final CachePublisher publisher;
    private final CacheTrust cacheTrust;
    private final RedisPermissionCache cache;
    private final JdbcClient jdbc;
    private final CacheWarmerProperties properties;

    CacheWarmer(
            CachePublisher publisher,
            CacheTrust cacheTrust,
            RedisPermissionCache cache,
            JdbcClient jdbc,
            CacheWarmerProperties properties) {
        this.publisher = publisher;
        this.cacheTrust = cacheTrust;
        this.cache = cache;
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** In the order of kinds, each in the order of ids: the position is the last fact written. */
    @Override
    public void run(JobProgress progress) {
        var position = progress.position().flatMap(FactKey::parse);
        if (position.isEmpty()) {
            progress.expect(
                    Arrays.stream(FactKind.values()).mapToLong(this::count).sum());
        }
        for (FactKind kind : FactKind.values()) {
            var isBehind =
                    position.filter(last -> last.kind().compareTo(kind) > 0).isPresent();
            if (!isBehind) {
                warm(
                        kind,
                        position.filter(last -> last.kind() == kind)
                                .map(last -> last.id().toString()),
                        progress);
            }
        }
    }

    private void warm(FactKind kind, Optional<String> after, JobProgress progress) {
        var last = after.orElse(source(kind).beforeFirst());
        for (var ids = idsAfter(kind, last); !ids.isEmpty(); ids = idsAfter(kind, last)) {
            var began = System.nanoTime();
            write(ids.stream().map(kind::keyOf).toList());
            last = ids.getLast();
            progress.advance(kind.keyOf(last).toString(), ids.size());
            rest(ids.size(), System.nanoTime() - began);
        }
    }

    private void write(List<FactKey> keys) {
        // Before the load: what was loaded before a new epoch must not get there.
        var epoch = cacheTrust.current().epoch();
        cache.writeBack(publisher.load(keys).values(), epoch);
    }

    /** Keeps to the rate, so that others get their share of the database and of Redis. */
    private void rest(int facts, long nanosUsed) {
        var nanosAllowed = Duration.ofSeconds(facts).toNanos() / properties.factsPerSecond();
        try {
            TimeUnit.NANOSECONDS.sleep(nanosAllowed - nanosUsed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted, because the service stops");
        }
    }

    private List<String> idsAfter(FactKind kind, String id) {
        return jdbc.sql(source(kind).next())
                .params(id, properties.batchSize())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(FactKind kind) {
        return jdbc.sql(source(kind).count()).query(Long.class).single();
    }

    private static Source source(FactKind kind) {
        return switch (kind) {
            case USER -> Source.of("users");
            case ROLE ->
                new Source(
                        "",
                        "select role_key from roles where role_key > ? order by role_key limit ?",
                        "select count(*) from roles");
            case PROGRAM -> Source.of("programs");
            case PROJECT -> Source.of("projects");
        };
    }

    /**
     * Where the facts of one kind come from.
     *
     * @param beforeFirst sorts before every id
     * @param next finds the ids after one, in order, so many at most
     */
    private record Source(String beforeFirst, String next, String count) {

        private static final String NIL = "00000000-0000-0000-0000-000000000000";

        static Source of(String table) {
            return new Source(
                    NIL,
                    "select id from " + table + " where id > ?::uuid order by id limit ?",
                    "select count(*) from " + table);
        }
    }
}
