package dev.planner.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Decisions of the last moments. One is given again only to the same caller, as long as nothing that was committed longer ago than allowed can
 * be missing from it, and only if it was asked for with all tokens that are demanded.
 */
final class DecisionCache {

    private final boolean isOn;
    private final long timeToLive;
    private final long maxStaleness;
    private final Ticker ticker;
    private final Cache<Key, Entry> entries;

    DecisionCache(ClientProperties.Cache properties, Ticker ticker) {
        this.isOn = properties.timeToLive().isPositive();
        this.timeToLive = properties.timeToLive().toNanos();
        this.maxStaleness = properties.maxStaleness().toNanos();
        this.ticker = ticker;
        this.entries = Caffeine.newBuilder()
                .maximumSize(isOn ? properties.size() : 0)
                .expireAfterWrite(properties.timeToLive())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** @param caller who asks, as {@link CallerKey} says it */
    record Key(String caller, UUID user, Check check) {}

    Optional<Decision> find(Key key, Demand demand) {
        var entry = entries.getIfPresent(key);
        var now = ticker.read();
        return entry == null || !demand.isMetBy(entry.demand) || now - entry.usableUntil >= 0
                ? Optional.empty()
                : Optional.of(entry.at(now));
    }

    /**
     * Keeps a decision, unless it is degraded or too old already.
     *
     * @param demand with which it was asked for
     */
    void keep(Key key, Decision decision, Answers answers, Demand demand) {
        var entry = new Entry(decision, demand, answers.completeTo(), usableUntil(answers));
        if (isOn && !decision.receipt().degraded() && ticker.read() - entry.usableUntil < 0) {
            entries.asMap().merge(key, entry, Entry::fresher);
        }
    }

    private long usableUntil(Answers answers) {
        var asked = answers.askedAt() + timeToLive;
        var complete = answers.completeTo() + maxStaleness;
        return asked - complete < 0 ? asked : complete;
    }

    private record Entry(Decision decision, Demand demand, long completeTo, long usableUntil) {

        Decision at(long now) {
            return decision.with(decision.receipt().fromMemory(Duration.ofNanos(now - completeTo)));
        }

        /** An answer that has been under way for long must not take the place of a fresher one. */
        Entry fresher(Entry other) {
            return other.completeTo - completeTo >= 0 ? other : this;
        }
    }
}
