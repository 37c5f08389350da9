package dev.planner.query.reportcache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets each report in one state be computed by one request at a time, while the others that need it wait for its outcome. */
final class SharedComputations {

    private final Map<Wanted, CompletableFuture<Computed<byte[]>>> underWay = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a request waits for another's outcome before it computes by itself */
    SharedComputations(Duration patience) {
        this.patience = patience;
    }

    /** A report in the state that a request has found: one that has found a newer state does not wait for what may be older. */
    private record Wanted(ReportKey key, Versions state) {}

    /**
     * Computes by itself, or waits for another that does.
     *
     * @throws RuntimeException whatever the computation has thrown, be it another's
     */
    Computed<byte[]> share(ReportKey key, Versions state, Supplier<Computed<byte[]>> computation) {
        var wanted = new Wanted(key, state);
        var mine = new CompletableFuture<Computed<byte[]>>();
        var others = underWay.putIfAbsent(wanted, mine);
        return others == null
                ? computeFor(wanted, mine, computation)
                : await(others).orElseGet(computation);
    }

    private Computed<byte[]> computeFor(
            Wanted wanted, CompletableFuture<Computed<byte[]>> outcome, Supplier<Computed<byte[]>> computation) {
        try {
            var computed = computation.get();
            outcome.complete(computed);
            return computed;
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(wanted, outcome);
        }
    }

    /** Empty if it takes too long. */
    private Optional<Computed<byte[]>> await(CompletableFuture<Computed<byte[]>> others) {
        try {
            return Optional.of(others.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
