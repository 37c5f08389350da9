package dev.planner.query.freshness;

import dev.planner.events.wire.ConsistencyToken;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One read on behalf of one request: what its answer must include, and where it came from. Belongs to one thread.
 *
 * <p>Whoever fetches something for it honours {@link #atLeast} and calls {@link #answeredFrom}.
 */
public final class Read {

    private final Supplier<ConsistencyToken> demand;
    private final long deadline;

    private @Nullable ConsistencyToken atLeast;
    private @Nullable Receipt receipt;
    private boolean tablesIncludeDemand;

    private Read(Supplier<ConsistencyToken> demand, Duration patience) {
        this.demand = demand;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * @param demand asked at most once, and only when something is fetched
     * @param patience how long the read may wait in all for the projection to catch up
     */
    static Read of(Supplier<ConsistencyToken> demand, Duration patience) {
        return new Read(demand, patience);
    }

    /** A read that must include what the token marks; waits no longer than {@code patience} in all. */
    public static Read atLeast(ConsistencyToken token, Duration patience) {
        return of(() -> token, patience);
    }

    /** What the answer must include. */
    public ConsistencyToken atLeast() {
        if (atLeast == null) {
            atLeast = demand.get();
        }
        return atLeast;
    }

    /** Adds a source of the answer. */
    public void answeredFrom(Receipt source) {
        receipt = receipt == null ? source : receipt.and(source);
    }

    /** Empty as long as nothing was fetched. */
    public Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    Duration patienceLeft() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    boolean tablesIncludeDemand() {
        return tablesIncludeDemand;
    }

    void foundThatTablesIncludeDemand() {
        tablesIncludeDemand = true;
    }
}
