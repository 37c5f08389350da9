package dev.planner.query.facts;

import dev.planner.cache.Fact;
import dev.planner.cache.FactKey;
import dev.planner.query.freshness.Read;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The read tables in memory. A load takes what is there, then passes a gate that a test can hold closed. */
final class FakeTables implements TablesRung {

    final Map<FactKey, Fact> rows = new ConcurrentHashMap<>();
    volatile Instant completeTo = Instant.EPOCH;
    final AtomicInteger loads = new AtomicInteger();
    volatile CountDownLatch taken = new CountDownLatch(1);
    volatile CountDownLatch gate = new CountDownLatch(0);

    void put(Fact fact) {
        rows.put(fact.key(), fact);
    }

    @Override
    public void awaitDemand(Read read) {}

    @Override
    public Instant completeTo() {
        return completeTo;
    }

    @Override
    public Map<FactKey, Fact> load(Collection<FactKey> keys) {
        loads.incrementAndGet();
        var closed = gate;
        var found = new HashMap<FactKey, Fact>();
        keys.stream().filter(rows::containsKey).forEach(key -> found.put(key, rows.get(key)));
        taken.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
