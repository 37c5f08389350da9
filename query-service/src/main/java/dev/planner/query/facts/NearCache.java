package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import java.time.Duration;
import java.util.Optional;

/**
 * Facts in the memory of this process. Never keeps a fact that is older than what it has been told to drop: not one that was loaded while the
 * news arrived, and not one that was loaded before everything was forgotten.
 */
final class NearCache {

    private final Cache<FactKey, Entry> entries;

    /** The versions announced lately, by which loads that began before the announcement are judged. */
    private final Cache<FactKey, Long> floors;

    private final Ticker ticker;
    private final Duration slowestLoad;

    private volatile long generation;

    NearCache(FactsProperties properties, Ticker ticker) {
        this.ticker = ticker;
        this.slowestLoad = properties.slowestLoad();
        this.entries = Caffeine.newBuilder()
                .maximumSize(properties.nearSize())
                .expireAfterWrite(properties.nearTimeToLive())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
        this.floors = Caffeine.newBuilder()
                // Twice, so that a floor is certainly there as long as a load that may still be kept.
                .expireAfterWrite(properties.slowestLoad().multipliedBy(2))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    Optional<Fact> find(FactKey key) {
        var entry = entries.getIfPresent(key);
        return entry != null && entry.generation == generation ? Optional.of(entry.fact) : Optional.empty();
    }

    /** To be called before anything is read that is to be {@linkplain #keep kept}. */
    Load beginLoad() {
        return new Load(generation, ticker.read());
    }

    /** Keeps the fact, unless it may be older than what has been heard since the load began, or than what is held. */
    void keep(Fact fact, Load load) {
        if (ticker.read() - load.began > slowestLoad.toNanos()) {
            return;
        }
        entries.asMap().compute(fact.key(), (key, held) -> {
            if (fact.version() < floorOf(key)) {
                return held;
            }
            return held != null && held.outdoes(fact, load) ? held : new Entry(fact, load.generation);
        });
    }

    /** Drops what is held under the key up to this version, and keeps nothing older from loads that are under way. */
    void invalidate(FactKey key, long version) {
        entries.asMap().compute(key, (_, held) -> {
            floors.asMap().merge(key, version, Math::max);
            return held == null || held.fact.version() <= version ? null : held;
        });
    }

    /** Drops everything, also from loads that are under way. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // guarded by the monitor
    synchronized void forgetAll() {
        generation++;
        entries.invalidateAll();
    }

    /** The highest version announced lately, −1 if there was none. */
    long floorOf(FactKey key) {
        var floor = floors.getIfPresent(key);
        return floor == null ? -1 : floor;
    }

    long size() {
        return entries.estimatedSize();
    }

    /** When a load began: by what was forgotten until then, and by the ticker. */
    record Load(long generation, long began) {}

    /** Is found only while its generation is the current one, so what an overtaken load puts here does no harm. */
    private record Entry(Fact fact, long generation) {

        boolean outdoes(Fact other, Load load) {
            return generation == load.generation ? fact.version() >= other.version() : generation > load.generation;
        }
    }
}
