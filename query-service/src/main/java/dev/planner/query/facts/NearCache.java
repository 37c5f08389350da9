package dev.planner.query.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.events.AggregateId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the memory of this process, bounded by the memory they take. Never keeps a fact that is older than what it has been told to drop:
 * not one that was loaded while the news arrived, and not one that was loaded before everything was forgotten. That an aggregate does not
 * exist is kept too, by the same rule, for seconds.
 */
final class NearCache {

    private final Cache<AggregateId, Entry> entries;
    private final Cache<FactKey, Absence> absences;

    /** The versions announced lately, by which loads that began before the announcement are judged. */
    private final Cache<FactKey, Long> floors;

    /** Grows before a fact other than the one found before can be found under a key. */
    private final AtomicLong changes = new AtomicLong();

    private final SlowTicker ticker;
    private final Footprint footprint = new Footprint();
    private final EarlyExpiry earlyExpiry;

    /** Facts that should be loaded again before they expire; what does not fit expires. */
    private final BlockingQueue<FactKey> aging;

    private final Duration slowestLoad;

    private volatile int generation;

    NearCache(FactsProperties properties, Ticker clock, FactMetrics metrics) {
        this.ticker = new SlowTicker(clock);
        this.earlyExpiry = new EarlyExpiry(properties.nearTimeToLive(), properties.earlyRefreshShare());
        this.aging = new ArrayBlockingQueue<>(properties.earlyRefreshBacklog());
        this.slowestLoad = properties.slowestLoad();
        this.entries = Caffeine.newBuilder()
                .maximumWeight(properties.nearMemory().toBytes())
                .<AggregateId, Entry>weigher((_, entry) -> Footprint.bytes(entry.fact))
                .expireAfterWrite(properties.nearTimeToLive())
                .evictionListener((_, _, cause) -> metrics.evicted(cause))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
        this.absences = Caffeine.newBuilder()
                .maximumSize(properties.unknownSize())
                .expireAfterWrite(properties.unknownTimeToLive())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
        this.floors = Caffeine.newBuilder()
                // Twice, so that a floor is certainly there as long as a load that may still be kept.
                .expireAfterWrite(properties.slowestLoad().multipliedBy(2))
                .ticker(clock)
                .executor(Runnable::run)
                .build();
    }

    Optional<Fact> find(FactKey key) {
        ticker.now();
        return Optional.ofNullable(get(key.id()));
    }

    /** Whether there is known to be no such aggregate. */
    boolean isAbsent(FactKey key) {
        ticker.now();
        var absence = absences.getIfPresent(key);
        return absence != null && absence.generation == generation;
    }

    /** Reads the clock, on behalf of those who {@link #get} next. In nanoseconds, of no known origin. */
    long now() {
        return ticker.now();
    }

    /** The fact about this aggregate; null if none is held. As old as the clock was last read. Leaves no garbage. */
    @Nullable
    Fact get(AggregateId id) {
        var entry = entries.getIfPresent(id);
        if (entry == null || entry.generation != generation) {
            return null;
        }
        if (earlyExpiry.isDue(ticker.read() - entry.loadedAt)) {
            var _ = aging.offer(entry.fact.key());
        }
        return entry.fact;
    }

    /**
     * Waits for facts that are read often and will expire soon.
     *
     * @return some of them, so many at most; none if all have been loaded again meanwhile
     */
    Set<FactKey> awaitAging(int most) throws InterruptedException {
        Set<FactKey> keys = new HashSet<>();
        keys.add(aging.take());
        aging.drainTo(keys, most - 1);
        keys.removeIf(key -> !isAging(key));
        return keys;
    }

    /** Two lookups with the same number of changes before the first and after the second agree with each other. */
    long changes() {
        return changes.get();
    }

    /** To be called before anything is read that is to be {@linkplain #keep kept}. */
    Load beginLoad() {
        return new Load(generation, ticker.now());
    }

    /** Keeps the fact, unless it may be older than what has been heard since the load began, or than what is held. */
    void keep(Fact fact, Load load) {
        if (isTooLate(load)) {
            return;
        }
        var key = fact.key();
        var kept = new Entry(footprint.shared(fact), load.generation, load.began);
        entries.asMap().compute(key.id(), (_, held) -> {
            if (fact.version() < floorOf(key) || (held != null && held.outdoes(kept))) {
                return held;
            }
            if (held == null ? floorOf(key) >= 0 : held.fact.version() != fact.version()) {
                changes.incrementAndGet();
            }
            return kept;
        });
    }

    /** Keeps for a while that there is no such aggregate, unless something has been heard of it since the load began. */
    void keepAbsence(FactKey key, Load load) {
        if (!isTooLate(load)) {
            absences.asMap().compute(key, (_, held) -> floorOf(key) >= 0 ? held : new Absence(load.generation));
        }
    }

    /** Drops what is held under the key up to this version, and keeps nothing older from loads that are under way. */
    void invalidate(FactKey key, long version) {
        entries.asMap().compute(key.id(), (_, held) -> {
            floors.asMap().merge(key, version, Math::max);
            return held == null || held.fact.version() <= version ? null : held;
        });
        absences.invalidate(key);
    }

    /** Drops everything, also from loads that are under way. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // guarded by the monitor
    synchronized void forgetAll() {
        generation++;
        changes.incrementAndGet();
        entries.invalidateAll();
        absences.invalidateAll();
    }

    /** The highest version announced lately, −1 if there was none. */
    long floorOf(FactKey key) {
        var floor = floors.getIfPresent(key);
        return floor == null ? -1 : floor;
    }

    long size() {
        return entries.estimatedSize();
    }

    /** In bytes, as far as it can be told. */
    long weight() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    private boolean isAging(FactKey key) {
        var entry = entries.getIfPresent(key.id());
        return entry != null && earlyExpiry.isNear(ticker.now() - entry.loadedAt);
    }

    private boolean isTooLate(Load load) {
        return ticker.now() - load.began > slowestLoad.toNanos();
    }

    /** When a load began: by what was forgotten until then, and by the clock. */
    record Load(int generation, long began) {}

    private record Absence(int generation) {}

    /** Is found only while its generation is the current one, so what an overtaken load puts here does no harm. */
    private record Entry(Fact fact, int generation, long loadedAt) {

        boolean outdoes(Entry other) {
            return generation == other.generation
                    ? fact.version() > other.fact.version()
                    : generation > other.generation;
        }
    }
}
