package dev.planner.query.facts;

import dev.planner.cache.FactKey;
import dev.planner.edge.problem.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Lets each key be loaded by one request at a time, while the others that need it wait for its outcome. */
final class SharedLoads {

    private final Map<FactKey, CompletableFuture<Found>> underWay = new ConcurrentHashMap<>();
    private final Duration limit;

    /** @param limit how long a request waits for a load that another has begun */
    SharedLoads(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param loader called at most once, with those keys that nobody else is loading; answers all it is given
     * @throws Refusal UNAVAILABLE if another request's load takes too long
     */
    Map<FactKey, Found> load(Collection<FactKey> keys, Function<List<FactKey>, Map<FactKey, Found>> loader) {
        List<FactKey> own = new ArrayList<>();
        Map<FactKey, CompletableFuture<Found>> others = new HashMap<>();
        var mine = new CompletableFuture<Map<FactKey, Found>>();
        for (FactKey key : keys) {
            var future = mine.thenApply(found -> found.get(key));
            var other = underWay.putIfAbsent(key, future);
            if (other == null) {
                own.add(key);
            } else {
                others.put(key, other);
            }
        }
        // Its own first: a request that waits holds up nobody.
        Map<FactKey, Found> found = new HashMap<>(loadOwn(own, mine, loader));
        others.forEach((key, other) -> found.put(key, await(other)));
        return found;
    }

    private Map<FactKey, Found> loadOwn(
            List<FactKey> own,
            CompletableFuture<Map<FactKey, Found>> outcome,
            Function<List<FactKey>, Map<FactKey, Found>> loader) {
        if (own.isEmpty()) {
            return Map.of();
        }
        try {
            var found = loader.apply(own);
            outcome.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
            throw e;
        } finally {
            own.forEach(underWay::remove);
        }
    }

    private Found await(CompletableFuture<Found> other) {
        try {
            return other.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            throw Refusal.unavailable("The facts for this answer could not be loaded in time.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The service is stopping.");
        }
    }
}
